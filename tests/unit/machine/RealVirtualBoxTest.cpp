// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBox.h"
#include "core/process/QtProcessLauncher.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using panel::Error;
using panel::PortForward;
using panel::Result;
using panel::VirtualBox;
using panel::VirtualBoxVm;

namespace {

constexpr int aMoment = 60'000;

PortForward web(const QString &name = QStringLiteral("web"))
{
    return {1, name, QStringLiteral("tcp"), {}, 8080, {}, 80};
}

} // namespace

/// The real VBoxManage of tests/support/virtualbox-root, with a folder of its own that goes with
/// the test. Its VMs cannot run: for that there is a stand-in.
class RealVirtualBoxTest : public QObject
{
    Q_OBJECT

private:
    const QString m_tool = QStringLiteral(PANEL_SOURCE_DIR "/tests/support/virtualbox-root");
    QString m_folder; // of programs
    QString m_home;   // VBOX_USER_HOME, inside the root
    panel::QtProcessLauncher m_launcher;
    std::optional<Result<VirtualBoxVm>> m_answer;

    std::optional<VirtualBox> m_box;

    struct Output
    {
        int exitCode = -1;
        QByteArray text; // both channels
    };
    static Output run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(aMoment))
            return {};
        return {process.exitCode(), process.readAll()};
    }
    Output manage(const QStringList &arguments) const
    {
        return run(m_folder + QStringLiteral("/bin/VBoxManage"), arguments);
    }
    bool make(const QString &vm) const
    {
        return manage({QStringLiteral("createvm"), QStringLiteral("--name"), vm,
                       QStringLiteral("--ostype"), QStringLiteral("Linux26_64"),
                       QStringLiteral("--basefolder"), m_home, QStringLiteral("--register")})
                       .exitCode
                   == 0
               && manage({QStringLiteral("modifyvm"), vm, QStringLiteral("--nic1"),
                          QStringLiteral("nat"), QStringLiteral("--nic2"), QStringLiteral("nat")})
                          .exitCode
                      == 0;
    }

    panel::Handler<VirtualBoxVm> keep()
    {
        m_answer.reset();
        return [this](const Result<VirtualBoxVm> &answer) { m_answer = answer; };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QString::fromUtf8(run(m_tool, {QStringLiteral("path")}).text.trimmed());
        if (!QFileInfo(m_folder + QStringLiteral("/bin/VBoxManage")).isExecutable()) {
            QFile why(m_folder + QStringLiteral("/why-not"));
            const QByteArray reason =
                why.open(QIODevice::ReadOnly) ? why.readAll().trimmed() : "not prepared";
            QSKIP(qPrintable(QStringLiteral("NO REAL VIRTUALBOX (%1): run %2 prepare")
                                 .arg(QString::fromUtf8(reason), m_tool)));
        }
        m_home = QStringLiteral("/vbox/test-%1").arg(QCoreApplication::applicationPid());
        qputenv("VBOX_USER_HOME", m_home.toUtf8());
        qputenv("LC_ALL", "C.UTF-8");
        m_box.emplace(&m_launcher, nullptr, [this](const QString &name) -> Result<QString> {
            return m_folder + QStringLiteral("/bin/") + name;
        });
    }

    void cleanupTestCase()
    {
        if (!m_home.isEmpty())
            run(m_tool, {QStringLiteral("forget"), m_home});
    }

    void tellsTheVersionThroughWarnings_data()
    {
        QTest::addColumn<QString>("programs");
        QTest::newRow("plain") << QStringLiteral("bin");
        QTest::newRow("Debian's script") << QStringLiteral("bin-debian");
    }

    void tellsTheVersionThroughWarnings()
    {
        QFETCH(QString, programs);
        VirtualBox box(&m_launcher, nullptr, [&](const QString &name) -> Result<QString> {
            return QString(m_folder + u'/' + programs + u'/' + name);
        });
        std::optional<Result<QString>> version;
        box.version(this, [&](const Result<QString> &answer) { version = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(version, aMoment);
        QVERIFY2(*version, qPrintable(*version ? QString() : version->error().detail));
        QVERIFY(QRegularExpression(QStringLiteral("\\A[0-9]+\\.[0-9]+\\.[0-9]+\\z"))
                    .match(**version)
                    .hasMatch());
    }

    void worksOnVmsOfAnyName_data()
    {
        QTest::addColumn<QString>("vm");
        QTest::newRow("plain") << QStringLiteral("default");
        QTest::newRow("blanks") << QStringLiteral("my own  vm");
        QTest::newRow("quotes") << QStringLiteral("a \"quoted\" 'vm'");
        QTest::newRow("backslash") << QStringLiteral("back\\slash\\");
        QTest::newRow("unicode") << QStringLiteral("ünïcödé-日本");
        QTest::newRow("HTML") << QStringLiteral("<b>vm</b>&amp;");
        QTest::newRow("braces") << QStringLiteral("brace {x}");
    }

    void worksOnVmsOfAnyName()
    {
        QFETCH(QString, vm);
        QVERIFY(make(vm));
        m_box->vm(vm, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY2(*m_answer, qPrintable(*m_answer ? QString() : m_answer->error().detail));
        QCOMPARE((*m_answer)->name, vm);
        QCOMPARE((*m_answer)->state, VirtualBoxVm::State::PoweredOff);
        QCOMPARE((*m_answer)->natAdapters, (QList<int>{1, 2}));

        const PortForward odd{2,
                              QStringLiteral("quo\"te ü日\\"),
                              QStringLiteral("udp"),
                              QStringLiteral("127.0.0.1"),
                              5353,
                              QStringLiteral("10.0.3.15"),
                              53};
        m_box->addRule(vm, odd, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY2(*m_answer, qPrintable(*m_answer ? QString() : m_answer->error().message));
        QCOMPARE((*m_answer)->forwards, QList{odd});

        m_box->changeRule(vm, odd, web(), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY2(*m_answer, qPrintable(*m_answer ? QString() : m_answer->error().message));
        QCOMPARE((*m_answer)->forwards, QList{web()});

        m_box->removeRule(vm, web(), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QVERIFY((*m_answer)->forwards.isEmpty());
        m_box->removeRule(vm, web(), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(m_answer->error().kind, Error::Kind::NotFound);
    }

    void seesThroughAHostileDescription()
    {
        const auto vm = QStringLiteral("described");
        QVERIFY(make(vm));
        manage({QStringLiteral("modifyvm"), vm, QStringLiteral("--description"),
                QStringLiteral("a\nVMState=\"running\"\nnic3=\"nat\"\n"
                               "Forwarding(0)=\"evil,tcp,,1,,1\"\nend\\")});
        m_box->vm(vm, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE((*m_answer)->state, VirtualBoxVm::State::PoweredOff);
        QVERIFY((*m_answer)->forwards.isEmpty());
        QCOMPARE((*m_answer)->natAdapters.size(), 2);
    }

    void anUnknownVmIsNotFound()
    {
        m_box->vm(QStringLiteral("nobody"), this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QCOMPARE(m_answer->error().kind, Error::Kind::NotFound);
    }

    // The same rules, asked of checkPortForward and of the real tool, beside “web,tcp,,8080,,80”
    // and “lo,tcp,127.0.0.1,9090,,90”. Whatever the tool does not take as it is given, we refuse;
    // what it takes and we refuse all the same says why.
    void agreesWithTheTool_data()
    {
        QTest::addColumn<QString>("text"); // of the rule, as the tool gets it
        QTest::addColumn<PortForward>("rule");
        QTest::addColumn<bool>("toolKeepsIt"); // exactly as it was given
        QTest::addColumn<bool>("weTakeIt");
        const auto row = [](const char *what, const PortForward &rule, bool tool, bool we) {
            QTest::newRow(what) << ruleText(rule) << rule << tool << we;
        };
        const auto named = [](const QString &name) {
            return PortForward{1, name, QStringLiteral("tcp"), {}, 7000, {}, 70};
        };
        const auto at = [](const char *host, int hostPort, const char *guest = "",
                           int guestPort = 70, const char *protocol = "tcp") {
            return PortForward{1,
                               QStringLiteral("x"),
                               QString::fromUtf8(protocol),
                               QString::fromUtf8(host),
                               hostPort,
                               QString::fromUtf8(guest),
                               guestPort};
        };
        row("plain", named(QStringLiteral("x")), true, true);
        row("blank inside", named(QStringLiteral("a b")), true, true);
        row("quote", named(QStringLiteral("a\"b")), true, true);
        row("apostrophe", named(QStringLiteral("a'b")), true, true);
        row("backslash", named(QStringLiteral("a\\b")), true, true);
        row("HTML", named(QStringLiteral("<b>&amp;</b>")), true, true);
        row("semicolon", named(QStringLiteral("a;b")), true, true);
        row("dollar", named(QStringLiteral("$(id)`id`")), true, true);
        row("unicode", named(QStringLiteral("ünï-日本")), true, true);
        row("outside of the first plane", named(QString::fromUtf8("\xF0\x9F\x90\xB3")), true, true);
        row("300 characters", named(QString(300, u'n')), true, true);
        row("delete", named(QStringLiteral("delete")), true, true);
        row("tcp", named(QStringLiteral("tcp")), true, true);
        row("dash inside", named(QStringLiteral("a--b")), true, true);
        row("capitals of another", named(QStringLiteral("WEB")), true, true);
        row("no name", named({}), false, false); // becomes tcp_7000_70
        row("comma", named(QStringLiteral("a,b")), false, false);
        row("blank first", named(QStringLiteral(" a")), false, false); // dropped
        // Taken by the tool, refused by us: it looks like the name without it.
        row("blank last", named(QStringLiteral("a ")), true, false);
        row("only blanks", named(QStringLiteral("  ")), false, false);
        // Taken by the tool, refused by us: nobody could tell what it shows.
        row("newline", named(QStringLiteral("a\nb")), true, false);
        row("tab", named(QStringLiteral("a\tb")), true, false);
        row("turned round", named(QStringLiteral("a\u202Eb")), true, false);
        // Taken by the tool, refused by us: such a rule could be taken for an option.
        row("dash first", named(QStringLiteral("-a")), true, false);
        row("name taken", named(QStringLiteral("web")), false, false);
        row("port taken", at("", 8080), false, false);
        row("port taken at an address", at("127.0.0.1", 9090), false, false);
        row("port taken by UDP's name", at("", 8080, "", 70, "udp"), true, true);
        row("port of all, at an address", at("127.0.0.1", 8080), true, true);
        row("port of an address, at all", at("", 9090), true, true);
        // Taken by the tool, refused by us: an empty address is 0.0.0.0, so one of both never
        // works.
        row("port of all, written out", at("0.0.0.0", 8080), true, false);
        row("first port", at("", 1), true, true);
        row("last port", at("", 65535, "", 65535), true, true);
        row("guest address", at("", 7000, "10.0.2.15"), true, true);
        row("UDP", at("", 7000, "", 53, "udp"), true, true);
        // The tool keeps 0, and the VM will not listen.
        row("port 0", at("", 0), true, false);
        row("guest port 0", at("", 7000, "", 0), true, false);
        row("port 65536", at("", 65536), false, false); // becomes another
        row("port -1", at("", -1), false, false);
        row("guest port 70000", at("", 7000, "", 70000), false, false);
        row("no protocol", at("", 7000, "", 70, ""), false, false);
        row("another protocol", at("", 7000, "", 70, "icmp"), false, false);
        row("TCP", at("", 7000, "", 70, "TCP"), false, false); // becomes tcp
        // The tool keeps any text as an address; the NAT engine forwards IPv4 only.
        row("IPv6", at("::1", 7000), true, false);
        row("bracketed", at("[::1]", 7000), true, false);
        row("host name", at("localhost", 7000), true, false);
        row("no address", at("300.1.1.1", 7000), true, false);
        row("guest name", at("", 7000, "foo"), true, false);
    }

    void agreesWithTheTool()
    {
        QFETCH(QString, text);
        QFETCH(PortForward, rule);
        QFETCH(bool, toolKeepsIt);
        QFETCH(bool, weTakeIt);
        QVERIFY(toolKeepsIt || !weTakeIt); // never more lenient than the tool
        const PortForward lo{
            1, QStringLiteral("lo"), QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 9090, {},
            90};
        const auto vm = QStringLiteral("table");
        if (manage({QStringLiteral("showvminfo"), vm}).exitCode != 0) {
            QVERIFY(make(vm));
            QCOMPARE(manage({QStringLiteral("modifyvm"), vm, QStringLiteral("--natpf1"),
                             ruleText(web()), QStringLiteral("--natpf1"), ruleText(lo)})
                         .exitCode,
                     0);
        }
        QCOMPARE(checkPortForward(rule, {web(), lo}).has_value(), weTakeIt);

        const Output said =
            manage({QStringLiteral("modifyvm"), vm, QStringLiteral("--natpf1"), text});
        m_box->vm(vm, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY2(*m_answer, qPrintable(*m_answer ? QString() : m_answer->error().detail));
        const VirtualBoxVm after = **m_answer;
        QVERIFY2(after.forwards.contains(rule) == toolKeepsIt, said.text.left(500).constData());
        for (const PortForward &other : after.forwards) {
            if (other != web() && other != lo)
                manage({QStringLiteral("modifyvm"), vm, QStringLiteral("--natpf1"),
                        QStringLiteral("delete"), other.name});
        }
        // By our class: added and read back, or refused before the tool is asked.
        m_box->addRule(vm, rule, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY2(m_answer->has_value() == weTakeIt,
                 qPrintable(*m_answer ? QString() : m_answer->error().message));
        if (!weTakeIt)
            return;
        m_box->removeRule(vm, rule, this, keep());
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, aMoment);
        QVERIFY(*m_answer);
        QCOMPARE((*m_answer)->forwards.size(), 2);
    }
};

QTEST_GUILESS_MAIN(RealVirtualBoxTest)
#include "RealVirtualBoxTest.moc"
