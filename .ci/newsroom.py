#!/usr/bin/env python3
"""The Sample Courier of the demo as a server on loopback: what of it is out depends on a clock that lies in a file.

.ci/newsroom.py demo/news.toml CLOCK

Prints its port. The demo has its newsroom inside the program; this one is for a program that was installed.
"""

import email.utils
import http.server
import sys
import tomllib
from datetime import datetime
from html import escape

manifest, clock = sys.argv[1:3]
with open(manifest, "rb") as file:
    articles = [article for article in tomllib.load(file)["article"] if article["outlet"] == "courier"]


def out():
    """The articles that are published, the newest first."""
    with open(clock, encoding="utf-8") as now:
        now = now.read().strip()
    return [article for article in reversed(articles) if article["at"] <= now]


def rss(base):
    items = "".join(
        f"<item><title>{escape(article['title'])}</title><link>{base}/courier/{article['slug']}</link>"
        f"<pubDate>{email.utils.format_datetime(datetime.fromisoformat(article['at']))}</pubDate>"
        f"<description>{escape(article['summary'])}</description></item>"
        for article in out()
    )
    return f'<rss version="2.0"><channel><title>Sample Courier</title><link>{base}/</link>{items}</channel></rss>'


def page(article):
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article["text"].strip().split("\n\n"))
    title = escape(article["title"])
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        f'<meta property="article:published_time" content="{article["at"]}"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


class Newsroom(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        base = f"http://127.0.0.1:{self.server.server_port}"
        pages = {f"/courier/{article['slug']}": page(article) for article in out()}
        kind, body = "text/html", pages.get(self.path)
        if self.path == "/courier/rss.xml":
            kind, body = "application/rss+xml", rss(base)
        if body is None:
            self.send_error(404)
            return
        body = body.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Newsroom)
print(server.server_port, flush=True)
server.serve_forever()
