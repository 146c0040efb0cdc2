#!/usr/bin/env python3
"""Lays out the Debian package that Cargo.toml describes, as `cargo deb` would.

.ci/package_tree.py PROGRAM TREE REVISION

Reads [package] and [package.metadata.deb], so that there is one list of what is in the package, and `cargo deb` makes
the same one where it is installed. Building cargo-deb takes longer than the package.
"""

import glob
import gzip
import os
import shutil
import subprocess
import sys
import tomllib

# What stands in the list for PROGRAM, wherever that was built.
BUILT = "target/release/wirewatch"


def compressed(path):
    """Packs it as Debian wants man pages: as small as it gets, the same each time."""
    with open(path, "rb") as file:
        content = file.read()
    os.remove(path)
    with open(f"{path}.gz", "wb") as file:
        file.write(gzip.compress(content, 9, mtime=0))


def placed(assets, program, tree):
    """Copies each asset to its place, with its permissions."""
    for pattern, place, mode in assets:
        sources = [program] if pattern == BUILT else sorted(glob.glob(pattern))
        if not sources:
            sys.exit(f"error: nothing is at {pattern}")
        for source in sources:
            name = os.path.basename(source) if place.endswith("/") else ""
            target = os.path.join(tree, place, name).rstrip("/")
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(source, target)
            os.chmod(target, int(mode, 8))
            if target.endswith(".1"):
                compressed(target)


def terms(package, tree):
    """What changed, who made it and on which terms. Debian has the text of the Apache license on every machine."""
    folder = os.path.join(tree, "usr/share/doc", package["name"])
    with open("LICENSE-MIT", encoding="utf-8") as file:
        mit = file.read()
    changelog = os.path.join(folder, "changelog.Debian")
    shutil.copyfile(package["metadata"]["deb"]["changelog"], changelog)
    compressed(changelog)
    with open(os.path.join(folder, "copyright"), "w", encoding="utf-8") as file:
        file.write(f"Copyright: {package['metadata']['deb']['copyright']}\nLicense: {package['license']}\n\n{mit}\n")
        file.write("The Apache License, Version 2.0, is in /usr/share/common-licenses/Apache-2.0.\n")


def libraries(program, tree):
    """The packages whose libraries the program is linked with."""
    os.makedirs(os.path.join(tree, "debian"))
    with open(os.path.join(tree, "debian", "control"), "w", encoding="utf-8") as file:
        file.write("Source: wirewatch\n\nPackage: wirewatch\nArchitecture: any\nDescription: x\n")
    done = subprocess.run(
        ["dpkg-shlibdeps", "-O", os.path.abspath(program)], cwd=tree, check=True, capture_output=True, text=True
    )
    shutil.rmtree(os.path.join(tree, "debian"))
    return done.stdout.strip().removeprefix("shlibs:Depends=")


def main():
    # Whoever builds may have habits of their own about what others can read.
    os.umask(0o022)
    program, tree, revision = sys.argv[1:4]
    with open("Cargo.toml", "rb") as file:
        package = tomllib.load(file)["package"]
    deb = package["metadata"]["deb"]
    control = os.path.join(tree, "DEBIAN")
    os.makedirs(control)
    depends = deb["depends"].replace("$auto", libraries(program, tree))
    placed(deb["assets"], program, tree)
    terms(package, tree)
    size = sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(tree) for name in names)
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    description = "\n".join(f" {line}" for line in deb["extended-description"].strip().splitlines())
    fields = {
        "Package": package["name"],
        "Version": f"{package['version']}-{revision}",
        "Architecture": architecture.stdout.strip(),
        "Section": deb["section"],
        "Priority": deb["priority"],
        "Maintainer": deb["maintainer"],
        "Installed-Size": str(size // 1024),
        "Depends": depends,
        "Suggests": deb["suggests"],
        "Description": f"news monitoring that mails what changed\n{description}",
    }
    with open(os.path.join(control, "control"), "w", encoding="utf-8") as file:
        file.writelines(f"{name}: {value}\n" for name, value in fields.items())
    with open(os.path.join(control, "conffiles"), "w", encoding="utf-8") as file:
        file.writelines(f"{path}\n" for path in deb["conf-files"])
    for script in ("postinst", "prerm", "postrm"):
        target = os.path.join(control, script)
        shutil.copyfile(os.path.join(deb["maintainer-scripts"], script), target)
        os.chmod(target, 0o755)


main()
