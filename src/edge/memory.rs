//! How much memory the process keeps that nothing is in.

/// Answers, articles and the database's pages that are larger than this go back to the system as soon as they are let go.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const LARGE_BYTES: libc::c_int = 256 * 1024;
/// So many pools of memory are kept, whatever the number of threads. Unless told, glibc keeps eight for each processor, and
/// each remains as large as it ever was.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const POOLS: libc::c_int = 2;

/// Has what is free go back to the system. To be called before there are threads. glibc keeps most of it else, and in a
/// refresh of a thousand feeds a third of the memory was such; it takes no longer.
pub fn keep_little() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[allow(unsafe_code, reason = "there is no other way to tell the allocator")]
    // Where it refuses, memory is kept as by any other program.
    // SAFETY: it takes two numbers and no memory of ours, and no other thread runs yet.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, POOLS);
        // Said once, this no longer grows with the largest block that was ever let go.
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE_BYTES);
    }
}
