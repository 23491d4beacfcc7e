"""Reads feeds with feedparser, twice each: what it understood, and how the second question was answered."""

import json
import sys
import time

import feedparser


def instant(parts):
    return None if parts is None else time.strftime("%Y-%m-%dT%H:%M:%SZ", parts)


def read(url):
    feed = feedparser.parse(url)
    again = feedparser.parse(url, etag=feed.get("etag"), modified=None)
    later = feedparser.parse(url, modified=feed.get("modified"))
    return {
        "url": url,
        "problem": str(feed.bozo_exception) if feed.bozo else None,
        "status": feed.status,
        "version": feed.version,
        "encoding": feed.encoding,
        "contentType": feed.headers.get("content-type"),
        "title": feed.feed.title,
        "language": feed.feed.get("language"),
        "link": feed.feed.link,
        "self": [x.href for x in feed.feed.links if x.rel == "self"],
        "byEtag": again.status,
        "byDate": later.status,
        "entries": [
            {
                "id": entry.id,
                "title": entry.title,
                "link": entry.link,
                "published": instant(entry.get("published_parsed")),
                "updated": instant(entry.get("updated_parsed")),
                "hasSummary": bool(entry.get("summary")),
                "content": entry.content[0].value if "content" in entry else None,
            }
            for entry in feed.entries
        ],
    }


json.dump([read(url) for url in sys.argv[1:]], sys.stdout)
