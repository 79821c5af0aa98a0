"""Several servers behind one gateway, under one policy file."""

import hashlib
import json
import os

from gateway import eventually, plain_server
from policies import ALLOW_ALL, HOLD_ALL, IMAGES

NAMES = ("one", "two")


def rewrite(gateway, policy: dict | str) -> str:
    """Puts another file in the place of the policy, in one step: what is half written is read by nobody. Its hash."""
    text = policy if isinstance(policy, str) else json.dumps(policy)
    new = gateway.directory / "new.json"
    new.write_text(text)
    os.replace(new, gateway.directory / "shared.json")
    return hashlib.sha256(text.encode()).hexdigest()


def start(start_gateway, tmp_path, **more: dict):
    servers = {name: plain_server("images", tmp_path, policy="shared.json", **more.get(name, {})) for name in NAMES}
    (tmp_path / "shared.json").write_text(json.dumps(IMAGES))
    return start_gateway(servers, {})


def test_a_shared_policy_file_is_read_once_and_told_once_for_each_server(start_gateway, operator, tmp_path):
    gateway = start(start_gateway, tmp_path)
    person = operator(gateway)
    first = hashlib.sha256(json.dumps(IMAGES).encode()).hexdigest()

    second = rewrite(gateway, ALLOW_ALL)
    for name in NAMES:
        person.wait_for("policy.reloaded", server=name, hash=second)
    # Once a later change is told, nothing more comes of the earlier ones.
    third = rewrite(gateway, HOLD_ALL)
    for name in NAMES:
        person.wait_for("policy.reloaded", server=name, hash=third)

    for file in (first, second):
        told = [event["server"] for event in person.find("policy.reloaded", hash=file)]
        assert sorted(told) == sorted(NAMES), "once at the start, or once for the change"


def test_the_errors_of_a_shared_policy_file_are_told_once(start_gateway, operator, tmp_path):
    gateway = start(start_gateway, tmp_path)
    person = operator(gateway)

    rewrite(gateway, "{")
    for name in NAMES:
        person.wait_for("policy.rejected", server=name)
    last = rewrite(gateway, ALLOW_ALL)
    for name in NAMES:
        person.wait_for("policy.reloaded", server=name, hash=last)

    assert sorted(event["server"] for event in person.find("policy.rejected")) == sorted(NAMES)


def test_the_log_says_of_each_server_what_became_of_a_changed_policy_file(start_gateway, operator, tmp_path):
    gateway = start(start_gateway, tmp_path, two={"reload": "ask"})
    person = operator(gateway)

    rewrite(gateway, ALLOW_ALL)
    person.wait_for("policy.waiting", server="two")
    eventually(lambda: "was read again and is in force for one" in gateway.stderr, "the log says that it is in force")
    eventually(lambda: "waits: sluice rules accept two" in gateway.stderr, "the log says that it waits")
    assert "in force for two" not in gateway.stderr

    rewrite(gateway, "{")
    for name in NAMES:
        said = f"for {name} the old one stays in force"
        eventually(lambda said=said: said in gateway.stderr, f"the log says that {said}")
