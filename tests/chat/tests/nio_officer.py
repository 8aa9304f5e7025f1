"""An officer with matrix-nio: claims one conversation, answers, notes one sentence, closes with `!fin`."""

import asyncio
import os
import sys

from nio import AsyncClient, LoginResponse, RoomSendResponse, SyncResponse

homeserver, name, server, conversation = sys.argv[1:]


async def main():
    client = AsyncClient(homeserver.rstrip("/"), f"@{name}:{server}")
    assert isinstance(await client.login(os.environ["PASSWORD"], device_name="nio"), LoginResponse)

    async def news():
        """Every event of every room, and None whenever a sync is over."""
        while True:
            # The duty room is a busy one.
            answer = await client.sync(timeout=10_000, sync_filter={"room": {"timeline": {"limit": 200}}})
            assert isinstance(answer, SyncResponse), answer
            for room in answer.rooms.invite:
                if room == conversation:
                    await client.join(room)
            for room, joined in answer.rooms.join.items():
                for event in joined.timeline.events:
                    yield room, event.source
            for room in answer.rooms.leave:
                yield room, None

    async def send(room, kind, content):
        assert isinstance(await client.room_send(room, kind, content), RoomSendResponse)

    await client.join(f"#garde-police:{server}")
    claimed = greeted = noted = False
    seen = set()
    async for room, event in news():
        if event is None:
            if room == conversation and noted:
                break
            continue
        if event["event_id"] in seen:
            continue
        seen.add(event["event_id"])
        content = event["content"]
        if content.get("fr.securite.announcement", {}).get("room") == conversation and not claimed:
            relation = {"rel_type": "m.annotation", "event_id": event["event_id"], "key": "👍"}
            await send(room, "m.reaction", {"m.relates_to": relation})
            claimed = True
        if room != conversation or event["type"] != "m.room.message" or not event["sender"].startswith("@usager-"):
            continue
        text = content.get("body")
        if text and not greeted:
            await send(room, "m.room.message", {"msgtype": "m.text", "body": "Bonjour, que s’est-il passé ?"})
            greeted = True
        elif text and not noted:
            await send(room, "m.room.message", {"msgtype": "m.text", "body": f"J’ai noté : {text}"})
            noted = True
            # The person has to hear it before the room goes.
            await client.room_typing(room, False)
            await send(room, "m.room.message", {"msgtype": "m.text", "body": "!fin"})
    await client.close()


asyncio.run(asyncio.wait_for(main(), 300))
