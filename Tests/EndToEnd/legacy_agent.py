"""An agent made with the last SDK before revision 2026-07-28. Runs in that SDK's own environment:

    legacy_agent.py URL TOKEN TOOL ARGUMENTS

prints one JSON object: the agreed revision, the tools, and the result of the call.
"""

import asyncio
import json
import sys

from mcp import ClientSession
from mcp.client.streamable_http import streamablehttp_client


async def main(url: str, token: str, tool: str, arguments: str) -> None:
    async with streamablehttp_client(url, headers={"Authorization": f"Bearer {token}"}) as (read, write, _):
        async with ClientSession(read, write) as session:
            welcome = await session.initialize()
            tools = await session.list_tools()
            result = await session.call_tool(tool, json.loads(arguments))
    said = {
        "revision": welcome.protocolVersion,
        "tools": [tool.name for tool in tools.tools],
        "result": result.model_dump(mode="json", by_alias=True),
    }
    print(json.dumps(said))


asyncio.run(main(*sys.argv[1:]))
