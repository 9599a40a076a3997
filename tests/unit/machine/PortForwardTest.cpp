// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/PortForward.h"

#include <QTest>

using panel::checkPortForward;
using panel::Error;
using panel::PortForward;

namespace {

PortForward rule(const QString &name = QStringLiteral("web"), int hostPort = 8080)
{
    return {1, name, QStringLiteral("tcp"), {}, hostPort, {}, 80};
}

} // namespace

class PortForwardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const char *what, const QString &name, bool isValid) {
            QTest::newRow(what) << name << isValid;
        };
        row("plain", QStringLiteral("web"), true);
        row("blank inside", QStringLiteral("my web"), true);
        row("quote", QStringLiteral("we\"b"), true);
        row("backslash", QStringLiteral("we\\b"), true);
        row("unicode", QStringLiteral("ünïcödé-日本"), true);
        row("beyond the first plane", QString::fromUtf8("\xF0\x9F\x90\xB3"), true);
        row("HTML", QStringLiteral("<b>web</b>"), true);
        row("the word delete", QStringLiteral("delete"), true);
        row("300 characters", QString(300, u'a'), true);
        row("empty", QString(), false);
        row("comma", QStringLiteral("a,b"), false);
        row("dash first", QStringLiteral("-web"), false);
        row("newline", QStringLiteral("a\nb"), false);
        row("newline at the end", QStringLiteral("a\n"), false);
        row("tab", QStringLiteral("a\tb"), false);
        row("escape", QStringLiteral("a\u001Bb"), false);
        row("turned round", QStringLiteral("a\u202Eb"), false);
        row("invisible", QStringLiteral("a\u200Bb"), false);
        row("half a pair", QStringLiteral("a") + QChar(0xD83D), false);
        row("blank first", QStringLiteral(" a"), false);
        row("blank last", QStringLiteral("a "), false);
        row("only blanks", QStringLiteral("  "), false);
    }

    void checksNames()
    {
        QFETCH(QString, name);
        const auto checked = checkPortForward(rule(name), {});
        QTEST(checked.has_value(), "isValid");
        if (!checked) {
            QCOMPARE(checked.error().kind, Error::Kind::InvalidInput);
            QVERIFY(checked.error().message.contains(QStringLiteral("name")));
            QVERIFY(!checked.error().message.contains(u'\n'));
        }
    }

    void checksFields_data()
    {
        QTest::addColumn<PortForward>("asked");
        QTest::addColumn<QString>("named"); // by the message; empty: valid
        const auto row = [](const char *what, auto change, const char *named) {
            PortForward asked = rule();
            change(asked);
            QTest::newRow(what) << asked << QString::fromUtf8(named);
        };
        row(
            "udp", [](PortForward &r) { r.protocol = QStringLiteral("udp"); }, "");
        row(
            "loopback", [](PortForward &r) { r.hostAddress = QStringLiteral("127.0.0.1"); }, "");
        row(
            "guest", [](PortForward &r) { r.guestAddress = QStringLiteral("10.0.2.15"); }, "");
        row(
            "first port", [](PortForward &r) { r.hostPort = 1; }, "");
        row(
            "last port", [](PortForward &r) { r.guestPort = 65535; }, "");
        row(
            "TCP", [](PortForward &r) { r.protocol = QStringLiteral("TCP"); }, "“TCP”");
        row(
            "no protocol", [](PortForward &r) { r.protocol.clear(); }, "protocol");
        row(
            "icmp", [](PortForward &r) { r.protocol = QStringLiteral("icmp"); }, "icmp");
        row(
            "port 0", [](PortForward &r) { r.hostPort = 0; }, "host port 0");
        row(
            "port -1", [](PortForward &r) { r.hostPort = -1; }, "host port -1");
        row(
            "port 65536", [](PortForward &r) { r.hostPort = 65536; }, "host port 65536");
        row(
            "guest port 0", [](PortForward &r) { r.guestPort = 0; }, "guest port 0");
        row(
            "guest 65536", [](PortForward &r) { r.guestPort = 65536; }, "guest port 65536");
        row(
            "a name", [](PortForward &r) { r.hostAddress = QStringLiteral("localhost"); },
            "localhost");
        row(
            "IPv6", [](PortForward &r) { r.hostAddress = QStringLiteral("::1"); }, "host address");
        row(
            "300", [](PortForward &r) { r.hostAddress = QStringLiteral("300.1.1.1"); }, "300.1");
        row(
            "three", [](PortForward &r) { r.hostAddress = QStringLiteral("10.0.1"); }, "10.0.1");
        row(
            "trailing dot", [](PortForward &r) { r.hostAddress = QStringLiteral("1.2.3.4."); },
            "1.2.3.4.");
        row(
            "newline", [](PortForward &r) { r.hostAddress = QStringLiteral("1.2.3.4\n"); },
            "host address");
        row(
            "octal", [](PortForward &r) { r.hostAddress = QStringLiteral("010.0.0.1"); }, "010");
        row(
            "guest name", [](PortForward &r) { r.guestAddress = QStringLiteral("foo"); },
            "guest address");
        row(
            "adapter 0", [](PortForward &r) { r.adapter = 0; }, "adapter 0");
        row(
            "adapter 9", [](PortForward &r) { r.adapter = 9; }, "adapter 9");
    }

    void checksFields()
    {
        QFETCH(PortForward, asked);
        QFETCH(QString, named);
        const auto checked = checkPortForward(asked, {});
        QCOMPARE(checked.has_value(), named.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().kind, Error::Kind::InvalidInput);
            QVERIFY2(checked.error().message.contains(named), qPrintable(checked.error().message));
        }
    }

    void findsDuplicates_data()
    {
        QTest::addColumn<PortForward>("other");
        QTest::addColumn<bool>("isFree");
        const auto row = [](const char *what, auto change, bool isFree) {
            PortForward other = rule(QStringLiteral("other"), 9090);
            change(other);
            QTest::newRow(what) << other << isFree;
        };
        row(
            "another", [](PortForward &) {}, true);
        row(
            "same name", [](PortForward &r) { r.name = QStringLiteral("web"); }, false);
        row(
            "same name in capitals", [](PortForward &r) { r.name = QStringLiteral("Web"); }, true);
        row(
            "same name elsewhere",
            [](PortForward &r) {
                r.name = QStringLiteral("web");
                r.adapter = 2;
            },
            true);
        row(
            "same port", [](PortForward &r) { r.hostPort = 8080; }, false);
        row(
            "same port of another adapter",
            [](PortForward &r) {
                r.hostPort = 8080;
                r.adapter = 2;
            },
            false);
        row(
            "same port by UDP",
            [](PortForward &r) {
                r.hostPort = 8080;
                r.protocol = QStringLiteral("udp");
            },
            true);
        row(
            "same port of one address",
            [](PortForward &r) {
                r.hostPort = 8080;
                r.hostAddress = QStringLiteral("127.0.0.1");
            },
            true);
        row(
            "all addresses by number",
            [](PortForward &r) {
                r.hostPort = 8080;
                r.hostAddress = QStringLiteral("0.0.0.0");
            },
            false);
    }

    void findsDuplicates()
    {
        QFETCH(PortForward, other);
        const auto checked = checkPortForward(rule(), {other});
        QTEST(checked.has_value(), "isFree");
        if (!checked)
            QCOMPARE(checked.error().kind, Error::Kind::Conflict);
    }

    void writesAndReads()
    {
        const PortForward dns{2,
                              QStringLiteral("d\"n s"),
                              QStringLiteral("udp"),
                              QStringLiteral("127.0.0.1"),
                              5353,
                              QStringLiteral("10.0.2.15"),
                              53};
        QCOMPARE(ruleText(dns), QStringLiteral("d\"n s,udp,127.0.0.1,5353,10.0.2.15,53"));
        QCOMPARE(panel::parseRuleText(ruleText(dns), 2), dns);
        QCOMPARE(ruleText(rule()), QStringLiteral("web,tcp,,8080,,80"));
    }

    void readsStrictly_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "web", "web,tcp,,80,", "web,tcp,,80,,80,x", ",tcp,,80,,80",
                                 "web,TCP,,80,,80", "web,tcp,,x,,80", "web,tcp,,-1,,80",
                                 "web,tcp,,65536,,80", "web,tcp,,80,,", "web,tcp,,80,,80\n"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void readsStrictly()
    {
        QFETCH(QString, text);
        const auto parsed = panel::parseRuleText(text, 1);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::BadAnswer);
    }

    void locksTheRuleOfDockerMachine()
    {
        QVERIFY(isLockedRule(rule(QStringLiteral("ssh"))));
        QVERIFY(!isLockedRule(rule(QStringLiteral("sshd"))));
    }
};

QTEST_GUILESS_MAIN(PortForwardTest)
#include "PortForwardTest.moc"
