"""How many are answered at once, and what becomes of one who does not take the answer."""

import asyncio

import pytest

from db.site.turnstile import Turnstile, in_blocks
from tests.site.conftest import getter


async def never(*_):
    await asyncio.Event().wait()


def test_one_who_waits_too_long_is_told_to_come_again(bounds):
    bounds["requests"]["wait_seconds"] = 0.05
    told = []

    async def send(message):
        told.append(message)

    async def both():
        turnstile = Turnstile(1)
        first = asyncio.create_task(turnstile.run(never, {}, never, never))
        await asyncio.sleep(0)
        await turnstile.run(never, {}, never, send)
        first.cancel()

    asyncio.run(both())
    assert told[0]["status"] == 503
    assert (b"retry-after", b"60") in told[0]["headers"]


def test_a_turn_ends_with_its_answer():
    async def fails(*_):
        raise KeyError

    async def thrice():
        turnstile = Turnstile(1)
        for _ in range(3):
            with pytest.raises(KeyError):
                await asyncio.wait_for(turnstile.run(fails, {}, never, never), 5)

    asyncio.run(thrice())


@pytest.mark.parametrize(
    "address", ["/corpus/documents.csv", "/corpus/documents.xlsx", "/corpus.csv?sql=select+1"]
)
def test_an_answer_that_is_made_of_others_waits_for_no_second_turn(corpus, bounds, address):
    bounds["requests"] |= {"tables": 1, "pages": 1, "wait_seconds": 5}
    assert getter(corpus)(address).status_code == 200


def test_one_who_does_not_take_the_answer_is_left(bounds):
    bounds["requests"]["take_seconds"] = 0.05
    with pytest.raises(TimeoutError):
        asyncio.run(in_blocks(never)({"type": "http.response.body", "body": b"x"}))


def test_an_answer_goes_out_in_blocks(bounds):
    sent = []

    async def send(message):
        sent.append(message)

    size = bounds["requests"]["block_bytes"]
    body = bytes(range(256)) * (size // 64)
    asyncio.run(in_blocks(send)({"type": "http.response.body", "body": body, "more_body": False}))
    assert b"".join(message["body"] for message in sent) == body
    assert max(len(message["body"]) for message in sent) == size
    assert [message["more_body"] for message in sent] == [True] * (len(sent) - 1) + [False]
