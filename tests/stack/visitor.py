# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who comes to the stack from outside: a browser with cookies, and an FTP client."""

import ftplib
import http.client
import io
import json
import os
import re
import ssl
import time
import urllib.parse
import zlib

from stackrun import FTP_PORT, PORT


def engine_address():
    return urllib.parse.urlsplit(os.environ.get("DOCKER_HOST", "")).hostname or "127.0.0.1"


class Visitor:
    """A browser with cookies, at the address of the test."""

    def __init__(self, host="localhost"):
        self.context = ssl._create_unverified_context()
        self.address = engine_address()
        self.host = host
        self.cookies = {}

    def ask(self, method, path, body=None, headers=()):
        link = http.client.HTTPSConnection(self.address, PORT, timeout=30, context=self.context)
        link.request(method, path, body, dict(headers) | {
            "Host": f"{self.host}:{PORT}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        })
        reply = link.getresponse()
        reply.bytes = reply.read()
        reply.text = reply.bytes.decode(errors="replace")
        for cookie in reply.headers.get_all("Set-Cookie", []):
            name, value = re.match(r"([^=]+)=([^;]*)", cookie).groups()
            self.cookies[name] = value
        link.close()
        return reply

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields),
                        {"Content-Type": "application/x-www-form-urlencoded"})

    def try_login(self, login, password):
        return self.post("/wp-login.php", {"log": login, "pwd": password, "testcookie": "1"})

    def log_in(self, login, password):
        self.get("/wp-login.php")
        while self.try_login(login, password).status == 429:
            time.sleep(2)  # the tests before this one have used up what is let through
        return any(name.startswith("wordpress_logged_in") for name in self.cookies)

    def publish(self, title, text):
        nonce = self.get("/wp-admin/admin-ajax.php?action=rest-nonce").text
        return self.ask("POST", "/wp-json/wp/v2/posts",
                        json.dumps({"title": title, "content": text, "status": "publish"}),
                        {"Content-Type": "application/json", "X-WP-Nonce": nonce})

    def upload(self, name, content):
        """By the form of the media library that needs no script."""
        form = self.get("/wp-admin/media-new.php?browser-uploader").text
        nonce = re.search(r'name="_wpnonce" value="(\w+)"', form)[1]
        border = "a-border-between-fields"
        parts = [("post_id", "0"), ("_wpnonce", nonce), ("html-upload", "Upload")]
        body = "".join(f'--{border}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
                       for field, value in parts).encode()
        body += (f'--{border}\r\nContent-Disposition: form-data; name="async-upload"; filename="{name}"'
                 f"\r\nContent-Type: image/png\r\n\r\n").encode()
        body += content + f"\r\n--{border}--\r\n".encode()
        return self.ask("POST", "/wp-admin/media-new.php", body,
                        {"Content-Type": f"multipart/form-data; boundary={border}"})

    def open_database(self, driver, login, password, database, server=""):
        """Logs in to Adminer; the page that follows."""
        reply = self.post("/adminer/", {
            "auth[driver]": driver, "auth[server]": server, "auth[username]": login,
            "auth[password]": password, "auth[db]": database})
        while reply.status == 302:
            reply = self.get(urllib.parse.urljoin("/adminer/", reply.headers["Location"]))
        return reply


def png(width, height):
    """An image of one colour, with enough noise to be of some size."""
    def chunk(kind, data):
        return (len(data).to_bytes(4, "big") + kind + data
                + zlib.crc32(kind + data).to_bytes(4, "big"))

    rows = b"".join(b"\0" + os.urandom(3 * width) for _ in range(height))
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class FtpClient(ftplib.FTP_TLS):
    """Python's, at the address of the test; it does not trust the stack's own certificate more than
    a user would who has accepted it."""

    def __init__(self):
        super().__init__(context=ssl._create_unverified_context())
        self.connect(engine_address(), FTP_PORT, 10)

    def put(self, path, content):
        self.storbinary(f"STOR {path}", io.BytesIO(content))

    def fetch(self, path):
        content = io.BytesIO()
        self.retrbinary(f"RETR {path}", content.write)
        return content.getvalue()


def open_ftp(password):
    client = FtpClient()
    try:
        client.login("fiona", password)
        client.prot_p()
    except ftplib.Error:
        client.close()
        raise
    return client
