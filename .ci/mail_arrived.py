"""What arrived at the mail server of `.ci/mail`, read by programs that had no part in writing it."""

import base64
import email
import pathlib
import re
import subprocess
import sys
import time
from email import policy

import dkim

scratch = pathlib.Path(sys.argv[1])


def arrived(box, count):
    """The mails of a mailbox, oldest first; the server may still be putting them there."""
    for _ in range(200):
        files = sorted((scratch / "mail" / box).glob("*/*"), key=lambda file: file.stat().st_mtime_ns)
        files = [file for file in files if file.parent.name in ("new", "cur")]
        if len(files) >= count:
            break
        time.sleep(0.05)
    assert len(files) == count, f"{box}: {len(files)} mails arrived, not {count}"
    mails = [file.read_bytes() for file in files]
    return sorted(mails, key=lambda mail: email.message_from_bytes(mail, policy=policy.default)["date"].datetime)


def key_record(name, timeout=None):
    """What the name server would say."""
    kind = re.match(rb"(\w+)\._domainkey\.example\.org\.", name).group(1).decode()
    der = subprocess.run(
        ["openssl", "pkey", "-pubin", "-in", scratch / f"dkim-{kind}.pub", "-outform", "DER"],
        check=True, capture_output=True,
    ).stdout
    key = der[-32:] if kind == "ed25519" else der
    return f"v=DKIM1; k={kind}; p=".encode() + base64.b64encode(key)


def read(raw, selector):
    """A mail, once its signature was verified and nothing was odd in it."""
    raw = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    raw = raw[raw.index(b"DKIM-Signature:"):]
    assert f"s={selector};".encode() in raw
    assert dkim.verify(raw, dnsfunc=key_record), "the signature does not verify"
    forged = raw.replace(b"Kano", b"Lagos")
    assert forged == raw or not dkim.verify(forged, dnsfunc=key_record)
    mail = email.message_from_bytes(raw, policy=policy.default)
    for part in mail.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not getattr(value, "defects", ()), (name, value, value.defects)
    return mail


alerts = [read(raw, selector) for raw, selector in zip(arrived("officer", 2), ("rsa", "ed25519"))]
[digest] = [read(raw, "ed25519") for raw in arrived("desk", 1)]

assert alerts[0]["subject"] == "Kano, Nigeria: 11+ killed", alerts[0]["subject"]
assert alerts[1]["subject"] == "Kano, Nigeria: killed 11+ → 14", alerts[1]["subject"]
assert alerts[1]["in-reply-to"] == alerts[0]["message-id"], "a thread"
assert alerts[0]["in-reply-to"] is None and digest["in-reply-to"] is None
assert str(alerts[0]["to"]) == "Duty Officer <officer@example.org>"
assert digest["date"].datetime.isoformat() == "2024-03-25T07:05:00+01:00", "in the zone of Lagos"
assert digest["list-id"] == "Wirewatch <desk.wirewatch.example.org>"
assert digest["auto-submitted"] == "auto-generated"

text = digest.get_body(("plain",)).get_content()
html = digest.get_body(("html",)).get_content()
assert "14 killed" in text and "11+ on 24 March, 10:00 → 14 on 24 March, 20:00" in text, text
assert "“KANO, Nigeria" in text and "“KANO, Nigeria" not in html.split("<body")[0]
assert 'lang="en"' in html
pictures = {part["content-id"]: part.get_content() for part in digest.walk() if part.get_content_type() == "image/png"}
shown = re.findall(r'<img [^>]*src="cid:([^"]+)"[^>]*alt="([^"]+)"', html)
assert [f"<{name}>" for name, _ in shown] == list(pictures) and len(shown) == 1, (shown, list(pictures))
assert all(png.startswith(b"\x89PNG") for png in pictures.values())
assert "11+ on 24 March" in shown[0][1] and "14 on 24 March" in shown[0][1], shown
[table] = [part for part in digest.iter_attachments() if part.get_content_type() == "text/csv"]
assert table.get_filename() == "wirewatch-2024-03-25.csv", table.get_filename()
assert "Kano" in table.get_content()
print(f"{len(alerts) + 1} mails arrived as they were meant, signed and whole")
