# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors can do, and what they cannot. Run by test_full.py."""

import ftplib
import json
import re
import subprocess
import time
import unittest

from fullstack import stack
from stackrun import SERVICES, wait_until
from visitor import FtpClient, Visitor, open_ftp, png

# Renders the front page as the web server would, and says what it took.
COUNT_QUERIES = """<?php
$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost',
    'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/'];
define('WP_USE_THEMES', true);
ob_start();
require '/var/www/html/wp-blog-header.php';
ob_end_clean();
echo $wpdb->num_queries;
"""
# A post whose time has just come, and that waits to be published.
SCHEDULE = """require '/var/www/html/wp-load.php';
$id = wp_insert_post(['post_title' => 'Later', 'post_content' => 'It is later now',
    'post_status' => 'future', 'post_date' => date('Y-m-d H:i:s', time() + 3600)]);
$past = gmdate('Y-m-d H:i:s', time() - 60);
$wpdb->update($wpdb->posts, ['post_date' => $past, 'post_date_gmt' => $past], ['ID' => $id]);
clean_post_cache($id);
wp_clear_scheduled_hook('publish_future_post', [$id]);
wp_schedule_single_event(time() - 1, 'publish_future_post', [$id]);
echo get_post_status($id);
"""
PORTS = {"mariadb": 3306, "wordpress": 9000, "nginx": 443, "redis": 6379, "ftp": 21, "adminer": 9000,
         "site": 8080, "postgres": 5432}
WAYS = {("nginx", "wordpress"), ("nginx", "adminer"), ("nginx", "site"), ("wordpress", "mariadb"),
        ("adminer", "mariadb"), ("adminer", "postgres"),
        # Back over the network by which they are reached.
        ("wordpress", "nginx"), ("adminer", "nginx"), ("site", "nginx"),
        ("mariadb", "wordpress"), ("mariadb", "adminer"), ("postgres", "adminer")}


class Uploads(unittest.TestCase):
    def test_an_image_goes_through_the_form_of_the_media_library(self):
        author = Visitor()
        self.assertTrue(author.log_in("edgar", stack.secrets["WP_EDITOR_PASSWORD"]))
        image = png(1600, 900)
        self.assertGreater(len(image), 4_000_000)
        self.assertEqual(author.upload("noise.png", image).status, 302)
        media = json.loads(Visitor().get("/wp-json/wp/v2/media?per_page=1").text)[0]
        path = re.sub(r"^https://[^/]+", "", media["source_url"])
        self.assertTrue(path.endswith(".png"))
        details = media["media_details"]
        self.assertEqual((details["width"], details["height"]), (1600, 900))
        self.assertIn("medium", details["sizes"], "WordPress has made smaller ones")
        served = Visitor().get(path)
        self.assertEqual((served.status, served.headers["Content-Type"]), (200, "image/png"))
        self.assertEqual(served.bytes, image)

    def test_nothing_that_was_uploaded_runs(self):
        stack.inside("wordpress", "mkdir", "-p", "/var/www/html/wp-content/uploads")
        ftp = open_ftp(stack.secrets["FTP_PASSWORD"])
        ftp.put("wp-content/uploads/run.php", b"<?php echo 'runs';")
        self.assertEqual(Visitor().get("/wp-content/uploads/run.php").status, 404)
        ftp.delete("wp-content/uploads/run.php")
        ftp.quit()


class Schedule(unittest.TestCase):
    def test_what_is_scheduled_happens_when_somebody_comes_by(self):
        self.assertEqual(stack.inside("wordpress", "php", "-r", SCHEDULE).stdout, "future")
        # Two calls of the site to itself lie a minute apart.
        wait_until(lambda: Visitor().get("/later/").status == 200, 90, "the post of later is published")


class Ftp(unittest.TestCase):
    def test_puts_lists_gets_and_deletes(self):
        ftp = open_ftp(stack.secrets["FTP_PASSWORD"])
        content = bytes(range(256)) * 4096
        ftp.put("wp-content/file.bin", content)
        self.assertIn("wp-content/file.bin", ftp.nlst("wp-content"))
        self.assertEqual(ftp.fetch("wp-content/file.bin"), content)
        self.assertEqual(Visitor().get("/wp-content/file.bin").bytes, content)
        owner = stack.inside("wordpress", "stat", "-c", "%u:%g %a", "/var/www/html/wp-content/file.bin")
        self.assertEqual(owner.stdout.strip(), "33:33 644")
        ftp.delete("wp-content/file.bin")
        self.assertEqual(Visitor().get("/wp-content/file.bin").status, 404)
        ftp.quit()

    def test_refuses_to_go_on_without_tls(self):
        client = FtpClient()
        with self.assertRaisesRegex(ftplib.error_perm, "must use encryption"):
            client.login("fiona", stack.secrets["FTP_PASSWORD"], secure=False)
        client.close()
        client = FtpClient()
        client.login("fiona", stack.secrets["FTP_PASSWORD"])
        with self.assertRaisesRegex(ftplib.error_perm, "must be encrypted"):
            client.nlst()  # without prot_p()
        client.close()

    def test_holds_its_visitors_in_the_folder_of_the_site(self):
        ftp = open_ftp(stack.secrets["FTP_PASSWORD"])
        self.assertIn("/../../../wp-content", ftp.nlst("/../../../"))
        for path in ("/etc/passwd", "../../../../etc/passwd", "/run/secrets/ftp_password"):
            with self.assertRaises(ftplib.error_perm, msg=path):
                ftp.fetch(path)
        # A link leads nowhere that the session could not go by itself.
        stack.inside("wordpress", "ln", "-s", "/etc/passwd", "/var/www/html/way-out")
        with self.assertRaises(ftplib.error_perm):
            ftp.fetch("way-out")
        ftp.delete("way-out")
        ftp.quit()


class Databases(unittest.TestCase):
    def test_adminer_opens_both(self):
        for driver, login, secret, database, sign in (
                ("server", "wordpress", "DB_PASSWORD", "wordpress", "wp_options"),
                ("pgsql", "paula", "POSTGRES_PASSWORD", "inception", "PostgreSQL")):
            page = Visitor().open_database(driver, login, stack.secrets[secret], database)
            self.assertEqual(page.status, 200)
            self.assertIn(sign, page.text)
            self.assertIn("Logout", page.text)
            refused = Visitor().open_database(driver, login, "wrong", database)
            self.assertNotIn("Logout", refused.text)

    def test_adminer_opens_no_other_server(self):
        page = Visitor().open_database("sqlite", "x", "x", "/etc/passwd")
        self.assertNotIn("Logout", page.text)
        # Whatever address is asked for, it is ours that answers.
        page = Visitor().open_database("server", "wordpress", stack.secrets["DB_PASSWORD"], "wordpress",
                                       "127.0.0.1:9000")
        self.assertIn("Logout", page.text)


class Cache(unittest.TestCase):
    def queries(self):
        done = subprocess.run(["docker", "exec", "-i", "stacktest_wordpress", "php"],
                              input=COUNT_QUERIES, env=stack.environment(), capture_output=True, text=True)
        return int(done.stdout)

    def test_redis_saves_queries_and_is_not_needed(self):
        self.queries()
        warm = self.queries()
        stack.docker("stop", "stacktest_redis")
        without = self.queries()
        started = time.monotonic()
        self.assertEqual(Visitor().get("/").status, 200)
        seconds = time.monotonic() - started
        stack.up()
        print(f"front page: {warm} queries with redis, {without} without (in {seconds:.2f} s)")
        self.assertLess(warm, without / 4)
        self.assertLess(seconds, 2)

    def test_a_change_made_without_redis_is_seen_with_it(self):
        read = ["php", "-r", "require '/var/www/html/wp-load.php'; echo get_option('blogdescription');"]
        write = ["php", "-r", "require '/var/www/html/wp-load.php';"
                 "update_option('blogdescription', $argv[1]);"]
        stack.inside("wordpress", *write, "first")
        self.assertEqual(stack.inside("wordpress", *read).stdout, "first")
        # It hangs and keeps its memory, unlike one that was stopped.
        stack.docker("pause", "stacktest_redis")
        stack.inside("wordpress", *write, "second")
        stack.docker("unpause", "stacktest_redis")
        time.sleep(3)
        self.assertEqual(stack.inside("wordpress", *read).stdout, "second")


class Limits(unittest.TestCase):
    def test_passwords_cannot_be_tried_without_end(self):
        visitor = Visitor()
        answers = [visitor.try_login("olivia", "wrong").status for _ in range(25)]
        self.assertIn(200, answers)
        self.assertIn(429, answers)
        self.assertEqual(visitor.get("/wp-login.php").status, 200, "the form itself is not limited")

    def test_headers_are_on_every_kind_of_page(self):
        for path in ("/", "/wp-login.php", "/stack/", "/adminer/", "/nothing-here",
                     "/wp-includes/css/dist/block-library/style.min.css"):
            headers = Visitor().get(path).headers
            for name in ("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options",
                         "Referrer-Policy"):
                self.assertTrue(headers[name], f"{name} of {path}")
            self.assertEqual(headers["Server"], "nginx", path)
            self.assertIsNone(headers["X-Powered-By"], path)

    def test_the_certificate_stays(self):
        files = ["sha256sum", "/etc/nginx/tls/site.crt"]
        before = stack.inside("nginx", *files).stdout
        stack.compose("up", "-d", "--force-recreate", "--no-deps", "--wait", "nginx")
        self.assertEqual(stack.inside("nginx", *files).stdout, before)


class Isolation(unittest.TestCase):
    def test_only_who_must_talk_can(self):
        addresses = {service: [network["IPAddress"] for network in
                               stack.inspect(service)["NetworkSettings"]["Networks"].values()
                               if network["IPAddress"]]
                     for service in SERVICES}
        seen = set()
        for source in SERVICES:
            targets = [(target, address) for target in SERVICES if target != source
                       for address in addresses[target]]
            script = "".join(f"timeout 2 bash -c ': < /dev/tcp/{address}/{PORTS[target]} && echo {target}'"
                             " 2> /dev/null & " for target, address in targets)
            found = stack.inside(source, "bash", "-c", f"{script} wait", check=False).stdout
            seen |= {(source, target) for target in found.split()}
        self.assertEqual(seen, WAYS)

    def test_hardening_is_the_same_for_all(self):
        for service in SERVICES:
            host = stack.inspect(service)["HostConfig"]
            self.assertEqual(host["CapDrop"], ["ALL"], service)
            wanted = ["SETGID", "SETUID", "SYS_CHROOT"] if service == "ftp" else []
            added = [name.removeprefix("CAP_") for name in host["CapAdd"] or []]
            self.assertEqual(sorted(added), wanted, service)
            self.assertIn("no-new-privileges:true", host["SecurityOpt"], service)
            self.assertGreater(host["Memory"], 0, service)
            self.assertGreater(host["PidsLimit"], 0, service)
            if service in ("nginx", "adminer", "site"):
                self.assertTrue(host["ReadonlyRootfs"], service)
            uid = stack.inside(service, "id", "-u").stdout.strip()
            self.assertEqual(uid == "0", service == "ftp", service)
