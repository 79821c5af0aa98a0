"""A server over TLS: it must prove who it is."""

import subprocess

import pytest

from agent import text
from authority import Authority
from gateway import PYTHON, SERVERS, SLUICE, Gateway, free_port
from policies import ALLOW_ALL


@pytest.fixture
def secure(web, tmp_path):
    """Starts a server over TLS whose certificate is for `name`, and answers its port."""

    def start(authority: Authority, name: str) -> int:
        port = free_port()
        web([PYTHON, SERVERS / "sdk.py", "--https", port, *authority.certificate(name)], port)
        return port

    return start


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_a_server_over_tls_works(secure, tmp_path, start_gateway, connect, operator, name):
    authority = Authority(tmp_path)
    port = secure(authority, name)
    servers = {"sdk": {"url": f"https://{name}:{port}/mcp"}}

    gateway = start_gateway(servers, {"sdk": ALLOW_ALL}, env={"SSL_CERT_FILE": str(authority.file)})

    operator(gateway).wait_for("server.up", server="sdk")
    assert text(connect(gateway, "sdk").call("add", {"a": 2, "b": 40})) == "42"


@pytest.mark.parametrize("wrong", ["authority", "name"])
def test_a_server_that_cannot_prove_its_name_is_told_nothing(secure, tmp_path, start_gateway, operator, wrong):
    authority = Authority(tmp_path)
    other = Authority(tmp_path, "other")
    port = secure(authority, "elsewhere.example" if wrong == "name" else "localhost")
    trusted = authority if wrong == "name" else other
    servers = {"sdk": {"url": f"https://localhost:{port}/mcp"}}

    gateway = start_gateway(servers, {"sdk": ALLOW_ALL}, env={"SSL_CERT_FILE": str(trusted.file)})

    down = operator(gateway).wait_for("server.down", server="sdk")
    assert "TLS failed" in down["reason"]


def test_without_the_file_of_certificates_there_is_no_start(tmp_path):
    gateway = Gateway(tmp_path, {"sdk": {"url": "https://localhost:1/mcp"}}, {"sdk": ALLOW_ALL})
    done = subprocess.run(
        [SLUICE, "gateway", "--config", gateway.config],
        capture_output=True, text=True, timeout=60, env={"SSL_CERT_FILE": str(tmp_path / "none.pem")},
    )
    assert done.returncode != 0
    assert f"the certificates in `{tmp_path / 'none.pem'}` can't be read" in done.stderr
