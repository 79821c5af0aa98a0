"""A server made with the official SDK that wants arguments repeated in headers, by HTTP on the port that is named."""

import sys
from typing import Annotated

from mcp.server import MCPServer
from pydantic import Field

server = MCPServer("mirroring")


@server.tool()
def query(
    region: Annotated[str, Field(json_schema_extra={"x-mcp-header": "Region"})],
    text: str,
    dry: Annotated[bool, Field(json_schema_extra={"x-mcp-header": "Dry"})] = False,
) -> str:
    """Asks a database in a region."""
    return f"{text} in {region}, {dry}"


if __name__ == "__main__":
    server.run("streamable-http", port=int(sys.argv[1]))
