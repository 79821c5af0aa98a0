"""Verifies a ledger with nothing but Python: `verify_ledger.py STATE-DIRECTORY`. The format is in Docs/ledger.md."""

import hashlib
import json
import sqlite3
import sys


def fail(seq, why):
    sys.exit(f"broken at record {seq}: {why}")


def part(data):
    return len(data).to_bytes(8, "big") + data


database = sqlite3.connect(f"file:{sys.argv[1]}/ledger.sqlite?mode=ro", uri=True)
database.execute("BEGIN")
kept = {}
for seq, name, salt, value in database.execute("SELECT seq, name, salt, value FROM record_values"):
    kept.setdefault(seq, {})[name] = hashlib.sha256(salt + value).hexdigest() if len(salt) == 16 else None
head, count = bytes(32), 0
for row in database.execute('SELECT seq, ts, type, call, "grant", tool, hash, body FROM records ORDER BY seq'):
    seq, ts, type, call, grant, tool, digest, body = row
    count += 1
    if seq != count:
        fail(count, f"the next record is {seq}")
    if hashlib.sha256(part(b"sluice ledger 1") + part(head) + part(body)).digest() != digest:
        fail(seq, "it does not follow from the one before")
    record = json.loads(body)
    decided = record["type"] == "call.decided"
    own = (record["seq"], record["ts"], record["type"], record.get("call"))
    if own + ((record["grant"], record["tool"]) if decided else (None, None)) != (seq, ts, type, call, grant, tool):
        fail(seq, "its columns say other than the record")
    if not kept.pop(seq, {}).items() <= record.get("commitments", {}).items():
        fail(seq, "a value beside it is not the one that was recorded")
    head = digest
if kept:
    fail(min(kept), "a value lies beside no record")
print(f"intact: {count} records, head {count} {head.hex()}")
