"""Verifies a ledger or an archive with nothing but Python: `verify_ledger.py FILE [ANCHOR…]`. See Docs/ledger.md."""

import base64
import hashlib
import json
import pathlib
import sqlite3
import sys


INDEXES = ("by_call", "by_grant", "of_no_call", "by_tool", "by_outcome", "by_risk", "by_rule")
OBJECTS = {f"table {name} {name}" for name in ("records", "record_values", "origin")} | {
    f"index records_{name} records" for name in INDEXES}


def fail(seq, why):
    sys.exit(f"broken at record {seq}: {why}")


def part(data):
    return len(data).to_bytes(8, "big") + data


def signed(line):
    """What an anchor names: place and hash. Its signature is checked if the package `cryptography` is there."""
    statement, _, signature = line.strip().rpartition(" ")
    tag, seq, _, digest, key = statement.split(" ")
    assert tag == "sluice-anchor-1", "an unknown kind of anchor"
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        print("note: without `cryptography`, signatures are taken at their word", file=sys.stderr)
    else:
        key, signature = (base64.urlsafe_b64decode(text + "==") for text in (key, signature))
        Ed25519PublicKey.from_public_bytes(key).verify(signature, statement.encode())
    return int(seq), digest


def spooled(state):
    """The records in the spool, as (hash, body, values). A tab ends a line whose group goes on, a zero byte the file."""
    for file in sorted(state.glob("spool-*"), key=lambda path: int(path.name[6:])):
        lines = file.read_bytes().split(b"\0")[0].split(b"\n")[:-1]
        while lines and lines[-1].endswith(b"\t"):
            lines.pop()  # of a group that was not written to its end
        for line in lines:
            digest, body, *rest = line.removesuffix(b"\t").split(b"\t")
            names, salts, values = rest[0::3], rest[1::3], rest[2::3]
            hashes = {json.loads(name): hashlib.sha256(bytes.fromhex(salt.decode()) + value).hexdigest()
                      for name, salt, value in zip(names, salts, values)}
            yield bytes.fromhex(digest.decode()), body, hashes


def unexplained(gone, seq, record):
    """Of the values that are gone, as (place, server), those that an order to forget at a place does not name."""
    through, server = min(record["through"], seq - 1), record.get("server")
    return [value for value in gone if value[0] > through or server not in (None, value[1])]


anchors = dict(signed(line) for line in sys.argv[2:])
path = pathlib.Path(sys.argv[1])
is_archive = path.name.startswith("archive-")
if not path.exists() or path.stat().st_size == 0:  # beside such a file SQLite would delete `-wal`
    sys.exit("broken: there is no such file, or nothing in it")
spool = [] if is_archive else list(spooled(path.parent))  # before the database
database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
database.execute("BEGIN")
for type, name, table, sql in database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"):
    if f"{type} {name} {table}" not in OBJECTS or (type == "index" and sql.upper().startswith("CREATE UNIQUE")):
        sys.exit(f"broken, infiltrated: it holds the {type} {name!r}")
start, head = database.execute("SELECT seq, hash FROM origin").fetchone() or (0, bytes(32))
if not 0 <= start < 1 << 53:
    sys.exit(f"broken: no ledger comes to record {start}")
kept = {}
for seq, name, salt, value in database.execute("SELECT seq, name, salt, value FROM record_values"):
    kept.setdefault(seq, {})[name] = hashlib.sha256(salt + value).hexdigest() if len(salt) == 16 else None
last, told, hashes, gone = start, start == 0, {start: head}, []
columns = 'seq, ts, type, call, "grant", tool, outcome, risk, rule, hash, body'
for row in database.execute(f"SELECT {columns} FROM records ORDER BY seq"):
    seq, ts, type, call, grant, tool, outcome, risk, rule, digest, body = row
    last += 1
    if seq != last:
        fail(last, f"the next record is {seq}")
    if hashlib.sha256(part(b"sluice ledger 1") + part(head) + part(body)).digest() != digest:
        fail(seq, "it does not follow from the one before")
    record = json.loads(body)
    own = [record["seq"], record["ts"], record["type"], record.get("call"), None, None, None, None, None]
    if type == "call.decided":
        own[4:6], own[7] = [record["grant"], record["tool"]], record["risk"]["level"]
    if type in ("call.decided", "call.resolved", "call.completed"):
        own[6] = record.get("outcome")
    if type in ("call.decided", "call.resolved"):
        own[8] = record.get("rule")
    if own != [seq, ts, type, call, grant, tool, outcome, risk, rule]:
        fail(seq, "its columns say other than the record")
    values, commitments = kept.pop(seq, {}), record.get("commitments", {})
    if not values.items() <= commitments.items():
        fail(seq, "a value beside it is not the one that was recorded")
    if len(values) < len(commitments):
        gone.append((seq, record.get("server")))
    if type == "values.forgetting":
        gone = unexplained(gone, seq, record)
    head = hashes[seq] = digest
    if type == "ledger.archived" and record["last"] >= start:
        told = True
        if hashes[record["last"]].hex() != record["hash"]:
            fail(record["last"], "it is not the record with which its archive ended")
if kept:
    fail(min(kept), "a value lies beside no record")
for digest, body, values in spool:
    record = json.loads(body)
    if record["seq"] <= last:
        continue
    follows = hashlib.sha256(part(b"sluice ledger 1") + part(head) + part(body)).digest() == digest
    if record["seq"] != last + 1 or not follows or values != record.get("commitments", {}):
        fail(record["seq"], "the line in the spool does not follow")
    if record["type"] == "values.forgetting":
        gone = unexplained(gone, record["seq"], record)
    last = record["seq"]
    head = hashes[last] = digest
for seq, digest in anchors.items():
    if seq > last or seq in hashes and hashes[seq].hex() != digest:
        fail(seq, "it is not the record that an anchor names")
if not told and not is_archive:
    fail(1, f"the first {start} records are missing")
if gone and not is_archive:
    fail(gone[0][0], "a value beside it is not there, and no order to forget it was recorded")
unknown = [f"record {seq}, which an anchor names, is not in this file" for seq in sorted(set(anchors) - set(hashes))]
unknown += [f"record {seq} lacks a value, and no order to forget it is in this file" for seq, _ in gone]
if unknown:
    print("\n".join(f"not confirmed: {reason}" for reason in unknown))
    sys.exit(3)
print(f"intact: {last - start} records, head {last} {head.hex()}")
