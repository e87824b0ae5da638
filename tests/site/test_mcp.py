import json

import httpx
import pytest

HEADERS = {"accept": "application/json, text/event-stream", "content-type": "application/json"}


@pytest.fixture(scope="module")
def assistant(site):
    hello = {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    }
    response = httpx.post(
        f"{site}/-/mcp",
        json={"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello},
        headers=HEADERS,
    )
    assert response.status_code == 200, response.text
    session = response.headers.get("mcp-session-id")

    def ask(method, **params):
        body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        known = HEADERS | ({"mcp-session-id": session} if session else {})
        answer = httpx.post(f"{site}/-/mcp", json=body, headers=known)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    return ask


def test_an_assistant_finds_a_decision(assistant):
    arguments = {
        "database": "corpus",
        "query": "decisions_by_number",
        "parameters": {"number": "1419 qd ttg"},
    }
    found = assistant("tools/call", name="execute_canned_query", arguments=arguments)
    assert "1419/QĐ-TTg" in json.dumps(found, ensure_ascii=False)


def test_an_assistant_has_no_tool_that_writes(assistant):
    tools = assistant("tools/list")["tools"]
    assert {"execute_sql", "execute_canned_query"} <= {tool["name"] for tool in tools}
    assert all(tool["annotations"]["readOnlyHint"] for tool in tools)


def test_an_assistant_cannot_write(assistant):
    arguments = {"database": "corpus", "sql": "DELETE FROM documents"}
    assert assistant("tools/call", name="execute_sql", arguments=arguments)["isError"] is True
