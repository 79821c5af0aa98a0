"""An agent: the official Python SDK, unchanged, talking through the gateway."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import threading

import httpx2
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from gateway import PATIENCE


class Agent:
    """One client session on a thread of its own; calls can be started, awaited, cancelled."""

    def __init__(self, url: str, token: str, mode: str = "auto", **options):
        self.url, self.token, self.mode, self.options = url, token, mode, options
        self.loop = asyncio.new_event_loop()
        self.client: Client | None = None
        self._opened: concurrent.futures.Future = concurrent.futures.Future()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self._session = asyncio.run_coroutine_threadsafe(self._live(), self.loop)
        self._opened.result(timeout=PATIENCE)

    async def _live(self) -> None:
        self._done = asyncio.Event()
        try:
            async with contextlib.AsyncExitStack() as stack:
                http = await stack.enter_async_context(
                    httpx2.AsyncClient(
                        headers={"Authorization": f"Bearer {self.token}"}, timeout=httpx2.Timeout(30, read=300)
                    )
                )
                transport = streamable_http_client(self.url, http_client=http)
                self.client = await stack.enter_async_context(Client(transport, mode=self.mode, **self.options))
                self._opened.set_result(None)
                await self._done.wait()
        except BaseException as error:
            if not self._opened.done():
                self._opened.set_exception(error)
            else:
                raise

    def start(self, tool: str, arguments: dict | None = None, **options) -> concurrent.futures.Future:
        """Begins a call; the future holds its result."""
        return asyncio.run_coroutine_threadsafe(self.client.call_tool(tool, arguments or {}, **options), self.loop)

    def call(self, tool: str, arguments: dict | None = None, **options):
        return self.start(tool, arguments, **options).result(timeout=PATIENCE)

    def run(self, make):
        """The result of `make(client)`, a coroutine."""
        return asyncio.run_coroutine_threadsafe(make(self.client), self.loop).result(timeout=PATIENCE)

    def tools(self) -> list[str]:
        return [tool.name for tool in self.run(lambda client: client.list_tools()).tools]

    def close(self) -> None:
        self.loop.call_soon_threadsafe(self._done.set)
        with contextlib.suppress(Exception):
            self._session.result(timeout=PATIENCE)
        self.loop.call_soon_threadsafe(self.loop.stop)


def text(result) -> str:
    """What an agent reads of a result."""
    return "\n".join(block.text for block in result.content if block.type == "text")


def decision(result) -> dict:
    """What the gateway says of its own decision in a result."""
    assert result.meta and "sluice/decision" in result.meta, result
    return result.meta["sluice/decision"]
