"""Feeds and calendars of a built site, read by parsers that others wrote.

    read_feeds.py atom|calendar PROGRAM ROOT

Builds the project's content and reads what comes of it. Exit status 77, with a message, where the parser is not
installed: neither feedparser nor icalendar is needed to build or use Planverk. Atom is held against RFC 4287 by Python's own XML
reader in any case.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
faults = []


def expect(holds, place, what):
    if not holds:
        faults.append(f"{place}: {what}")


def build(program, root, folder):
    command = [program, "build", "--quiet", "--source", root, "--output", folder, "--base-url", "https://planer.example.org/"]
    subprocess.run(command, check=True)


def read_xml(path):
    """What RFC 4287 asks of a feed and its entries, in so far as a feed of days can break it."""
    feed = xml.parse(path).getroot()
    place = str(path)
    expect(feed.tag == ATOM + "feed", place, "the root is no feed")
    entries = feed.findall(ATOM + "entry")
    for node in [feed, *entries]:
        for name in ("id", "title", "updated"):
            expect(len(node.findall(ATOM + name)) == 1, place, f"not exactly one {name}")
        expect(TIME.fullmatch(node.findtext(ATOM + "updated", "")), place, "a time that is no RFC 3339 time")
        expect(node.find(ATOM + "author") is not None, place, "no author")
        expect(node.findtext(ATOM + "title", "").strip(), place, "an empty title")
        links = [link.get("rel") for link in node.findall(ATOM + "link")]
        expect(links.count("alternate") == 1, place, "not exactly one link to the page")
    expect("self" in [link.get("rel") for link in feed.findall(ATOM + "link")], place, "no link to itself")
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    expect(len(set(ids)) == len(ids), place, "two entries with the same id")
    times = [entry.findtext(ATOM + "updated") for entry in entries]
    expect(times == sorted(times, reverse=True), place, "entries are not newest first")
    for entry in entries:
        content = entry.find(ATOM + "content")
        expect(content is not None and content.get("type") == "html" and content.text, place, "an entry without content")
    return len(entries)


def read_atom(site):
    paths = sorted(site.rglob("flode.xml"))
    expect(len(paths) > 1, str(site), "no feeds of organisations")
    entries = {path: read_xml(path) for path in paths}
    expect(entries and max(entries.values()) > 10, str(site), "feeds that hold nothing")
    try:
        import feedparser
    except ImportError:
        return "python3-feedparser is not installed"
    for path, count in entries.items():
        feed = feedparser.parse(path.read_bytes())
        expect(not feed.bozo, str(path), f"feedparser: {feed.get('bozo_exception')}")
        expect(feed.version == "atom10", str(path), "feedparser takes it for something else")
        expect(len(feed.entries) == count, str(path), "feedparser finds other entries")
    return None


def read_calendars(site):
    try:
        import icalendar
    except ImportError:
        return "python3-icalendar is not installed"
    paths = sorted(site.rglob("calendar.ics"))
    expect(len(paths) > 1, str(site), "no calendars of organisations")
    for path in paths:
        place = str(path)
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        expect(not calendar.errors, place, f"icalendar: {calendar.errors}")
        events = calendar.walk("VEVENT")
        uids = [str(event["UID"]) for event in events]
        expect(len(set(uids)) == len(uids), place, "two events with the same UID")
        for event in events:
            expect(not event.errors, place, f"icalendar: {event.errors}")
            expect("DTSTAMP" in event and "DTSTART" in event and "SUMMARY" in event, place, "an event lacks a required property")
            if "DTEND" in event:
                expect(event.decoded("DTEND") > event.decoded("DTSTART"), place, "an event ends before it begins")
    return None


def main():
    what, program, root = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        build(program, root, str(site))
        skipped = read_atom(site) if what == "atom" else read_calendars(site)
    for fault in faults:
        print("FAILED:", fault, file=sys.stderr)
    if faults:
        return 1
    if skipped:
        print("skipped:", skipped)
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
