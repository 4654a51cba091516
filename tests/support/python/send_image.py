"""Sends an image by a Python library. Arguments: library, URL, cookie, clientId, text, file. Prints status and body."""

import asyncio
import json
import os
import sys
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import HTTP, compat32
from urllib.error import HTTPError
from urllib.request import Request, urlopen

library, url, cookie, client_id, text, path = sys.argv[1:]
fields = {"clientId": client_id, "text": text, "alt": "Described"}
session = {"Cookie": cookie}


def with_requests(file):
    import requests

    response = requests.post(url, headers=session, data=fields, files={"image": file})
    return response.status_code, response.text


def with_aiohttp(**options):
    import aiohttp

    async def send():
        form = aiohttp.FormData()
        for name, value in fields.items():
            form.add_field(name, value, content_type="text/plain; charset=utf-8")
        form.add_field("image", open(path, "rb"), **options)
        async with aiohttp.ClientSession() as client:
            async with client.post(url, headers=session, data=form) as response:
                return response.status, await response.text()

    return asyncio.run(send())


def with_email(policy, file_name):
    form = MIMEMultipart("form-data")
    for name, value in fields.items():
        part = MIMEText(value)
        part.add_header("Content-Disposition", "form-data", name=name)
        form.attach(part)
    image = MIMEImage(open(path, "rb").read(), "png")
    image.add_header("Content-Disposition", "form-data", name="image", filename=file_name)
    form.attach(image)
    head, body = form.as_bytes(policy=policy).split(2 * policy.linesep.encode(), 1)
    request = Request(url, body, session | {"Content-Type": form["Content-Type"]})
    try:
        with urlopen(request) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


senders = {
    "requests": lambda: with_requests(open(path, "rb")),
    "requests, bytes alone": lambda: with_requests(open(path, "rb").read()),
    "requests, a name beyond ASCII": lambda: with_requests(("gr\u00fc\u00df \"1\".png", open(path, "rb"))),
    "requests, a type": lambda: with_requests(("a.png", open(path, "rb"), "image/png", {"X_Made-1": "y"})),
    "aiohttp": lambda: with_aiohttp(),
    "aiohttp, base64": lambda: with_aiohttp(content_transfer_encoding="base64"),
    "aiohttp, quoted-printable": lambda: with_aiohttp(content_transfer_encoding="quoted-printable"),
    "email.mime": lambda: with_email(HTTP, "a.png"),
    "email.mime, a name beyond ASCII": lambda: with_email(HTTP, "gr\u00fc\u00df" * 30 + ".png"),
    "email.mime, lines as for mail": lambda: with_email(compat32, "a.png"),
}

status, body = senders[library]()
print(json.dumps({"status": status, "body": json.loads(body)}))
