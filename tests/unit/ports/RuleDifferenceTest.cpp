// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/RuleDifference.h"

#include <QTest>

using namespace panel;
using Kind = RuleDifference::Kind;

namespace {

constexpr HostPortPolicy linuxPolicy{1024, false};
constexpr HostPortPolicy macPolicy{1024, true};

/// "nginx 443" or "dns 127.0.0.1:53/udp", one for each published port.
ComposeProject project(const QStringList &ports)
{
    ComposeProject project;
    for (const QString &text : ports) {
        ComposeService service;
        service.name = text.section(u' ', 0, 0);
        ComposePort port;
        QString what = text.section(u' ', 1);
        port.protocol = what.endsWith(u"/udp") ? QStringLiteral("udp") : QStringLiteral("tcp");
        what = what.section(u'/', 0, 0);
        port.hostAddress = what.contains(u':') ? what.section(u':', 0, -2) : QString();
        port.published = what.section(u':', -1);
        port.target = 80;
        service.ports.append(port);
        project.services.append(service);
    }
    return project;
}

VirtualBoxVm vm(const QStringList &rules)
{
    VirtualBoxVm vm;
    vm.name = QStringLiteral("default");
    vm.natAdapters = {1};
    for (const QString &rule : rules)
        vm.forwards.append(*parseRuleText(rule, 1));
    return vm;
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Missing: return QStringLiteral("missing");
    case Kind::Wrong: return QStringLiteral("wrong");
    case Kind::Dangling: return QStringLiteral("dangling");
    case Kind::Reserved: return QStringLiteral("reserved");
    }
    return {};
}

/// "missing nginx,tcp,,443,,443", "wrong web → …"
QStringList summary(const QList<RuleDifference> &differences)
{
    QStringList lines;
    for (const RuleDifference &difference : differences) {
        QString line = kindWord(difference.kind);
        if (difference.present)
            line += u' ' + difference.present->name;
        if (difference.wanted)
            line += u' ' + ruleText(*difference.wanted);
        lines.append(line);
    }
    return lines;
}

} // namespace

class RuleDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data()
    {
        QTest::addColumn<QStringList>("ports");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<bool>("isMac");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *what, const QStringList &ports, const QStringList &rules,
                            const QStringList &expected, bool isMac = false) {
            QTest::newRow(what) << ports << rules << isMac << expected;
        };
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        row("nothing", {}, {}, {});
        row("only ssh", {}, {s("ssh,tcp,127.0.0.1,50022,,22")}, {});
        row("missing", {s("web 8080")}, {s("ssh,tcp,127.0.0.1,50022,,22")},
            {s("missing web,tcp,,8080,,8080")});
        row("there", {s("web 8080")}, {s("any,tcp,,8080,,8080")}, {});
        row("there on the loopback address", {s("web 8080")}, {s("a,tcp,127.0.0.1,8080,,8080")},
            {});
        row("there by another port", {s("web 443")}, {s("a,tcp,,8443,,443")}, {});
        row("there for the NAT address", {s("web 8080")}, {s("a,tcp,,8080,10.0.2.15,8080")}, {});
        row("another protocol", {s("dns 5353/udp")}, {s("a,tcp,,5353,,5353")},
            {s("missing dns-udp,udp,,5353,,5353"), s("dangling a")});
        row("both protocols", {s("dns 5353"), s("dns 5353/udp")}, {},
            {s("missing dns,tcp,,5353,,5353"), s("missing dns-udp,udp,,5353,,5353")});
        row("wrong", {s("web 8080")}, {s("a,tcp,127.0.0.1,8080,,81")},
            {s("wrong a a,tcp,127.0.0.1,8080,,8080")});
        row("wrong address", {s("web 8080")}, {s("a,tcp,,8080,1.2.3.4,8080")},
            {s("wrong a a,tcp,,8080,,8080")});
        row("dangling", {s("web 8080")}, {s("web,tcp,,8080,,8080"), s("old,tcp,,3306,,3306")},
            {s("dangling old")});
        row("the machine's own", {}, {s("docker,tcp,,2376,,2376"), s("shell,tcp,,2222,,22")}, {});
        row("a range", {s("ftp 8000-8002")}, {s("b,tcp,,8001,,8001")},
            {s("missing ftp,tcp,,8000,,8000"), s("missing ftp-8002,tcp,,8002,,8002")});
        row("a range the wrong way", {s("ftp 8002-8000")}, {}, {});
        row("chosen by the engine", {s("web ")}, {}, {});
        row("not a number", {s("web http")}, {}, {});
        row("out of range", {s("web 65536"), s("web 0")}, {}, {});
        row("of the VM's loopback", {s("db 127.0.0.1:3306")}, {}, {});
        row("of the VM's own address", {s("db 192.168.99.100:3306")}, {}, {});
        row("of the NAT address", {s("web 10.0.2.15:8080")}, {},
            {s("missing web,tcp,,8080,10.0.2.15,8080")});
        row("all addresses written out", {s("web 0.0.0.0:8080"), s("web :::8080")}, {},
            {s("missing web,tcp,,8080,,8080")});
        row("name taken", {s("web 8080")}, {s("web,tcp,,9090,,22")},
            {s("missing web-8080,tcp,,8080,,8080")});
        row("both names taken", {s("web 8080")}, {s("web,tcp,,1,,22"), s("web-8080,tcp,,2,,22")},
            {s("missing web-8080-2,tcp,,8080,,8080")});
        row("a service ssh", {s("ssh 2222")}, {}, {s("missing ssh-2222,tcp,,2222,,2222")});
        row("an odd service", {s("-_we,b\n 8080")}, {}, {s("missing _web,tcp,,8080,,8080")});
        row("nothing left of a name", {s("-, 8080")}, {}, {s("missing port,tcp,,8080,,8080")});
        row("low on Linux", {s("web 443")}, {}, {s("reserved web,tcp,,8443,,443")});
        row("80 on Linux", {s("web 80")}, {}, {s("reserved web,tcp,,8080,,80")});
        row("80, and 8080 wanted too", {s("web 80"), s("app 8080")}, {},
            {s("reserved web,tcp,,8081,,80"), s("missing app,tcp,,8080,,8080")});
        row("a low rule on Linux", {s("web 443")}, {s("a,tcp,,443,,443")},
            {s("reserved a a,tcp,,8443,,443")});
        row("low on macOS", {s("web 443")}, {}, {s("missing web,tcp,,443,,443")}, true);
        row("a low rule at an address on macOS", {s("web 443")}, {s("a,tcp,127.0.0.1,443,,443")},
            {s("reserved a a,tcp,,443,,443")}, true);
        row("a low rule for all on macOS", {s("web 443")}, {s("a,tcp,,443,,443")}, {}, true);
    }

    void compares()
    {
        QFETCH(QStringList, ports);
        QFETCH(QStringList, rules);
        QFETCH(bool, isMac);
        const auto found = compareRules(project(ports), vm(rules), isMac ? macPolicy : linuxPolicy);
        QTEST(summary(found), "expected");
        for (const RuleDifference &difference : found) {
            QVERIFY(!difference.text.isEmpty());
            QVERIFY(!difference.text.contains(u'\n') && !difference.text.contains(u'%'));
            QCOMPARE(difference.service.isEmpty(), difference.kind == Kind::Dangling);
        }
    }

    void whatItWantsIsValid()
    {
        const VirtualBoxVm present = vm({QStringLiteral("ssh,tcp,127.0.0.1,50022,,22")});
        const auto found =
            compareRules(project({QStringLiteral("web 8000-8010"), QStringLiteral("web 8005/udp"),
                                  QStringLiteral("-ssh 22"), QStringLiteral("ünï 9000")}),
                         present, macPolicy);
        QCOMPARE(found.size(), 14);
        QList<PortForward> rules = present.forwards;
        for (const RuleDifference &difference : found) {
            const auto checked = checkPortForward(*difference.wanted, rules);
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
            QVERIFY(!isLockedRule(*difference.wanted));
            rules.append(*difference.wanted);
        }
        // With all of them there is nothing left to do.
        VirtualBoxVm done = present;
        done.forwards = rules;
        QVERIFY(
            compareRules(project({QStringLiteral("web 8000-8010"), QStringLiteral("web 8005/udp"),
                                  QStringLiteral("-ssh 22"), QStringLiteral("ünï 9000")}),
                         done, macPolicy)
                .isEmpty());
    }

    void offersAWayRoundLowPorts()
    {
        const auto onLinux =
            compareRules(project({QStringLiteral("web 443")}), vm({}), linuxPolicy);
        QVERIFY(onLinux.first().text.contains(QStringLiteral("8443")));
        QVERIFY(onLinux.first().text.contains(QStringLiteral("own address")));
        const auto onMac =
            compareRules(project({QStringLiteral("web 443")}),
                         vm({QStringLiteral("a,tcp,127.0.0.1,443,,443")}), macPolicy);
        QVERIFY(onMac.first().text.contains(QStringLiteral("all addresses only")));
        QVERIFY(onMac.first().text.contains(QStringLiteral("8443")));
        QVERIFY(onMac.first().text.contains(QStringLiteral("own address")));
    }

    void takesTheFirstNatAdapter()
    {
        VirtualBoxVm second = vm({});
        second.natAdapters = {3, 4};
        QCOMPARE(compareRules(project({QStringLiteral("web 8080")}), second, linuxPolicy)
                     .first()
                     .wanted->adapter,
                 3);
        second.natAdapters.clear();
        QVERIFY(compareRules(project({QStringLiteral("web 8080")}), second, linuxPolicy).isEmpty());
    }

    void namesAreShownAsPlainText()
    {
        const auto found =
            compareRules({}, vm({QStringLiteral("a\u202Eb,tcp,,3306,,3306")}), linuxPolicy);
        QVERIFY(!found.first().text.contains(QChar(0x202E)));
    }

    void thisComputerHasAPolicy()
    {
        const HostPortPolicy policy = hostPortPolicy();
        QVERIFY(policy.lowestFreePort >= 0 && policy.lowestFreePort <= 65536);
    }
};

QTEST_GUILESS_MAIN(RuleDifferenceTest)
#include "RuleDifferenceTest.moc"
