// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/SiteAddress.h"

#include <QTest>

#include <memory>

using namespace panel;

namespace {

/// A site that says its name, with its port published.
ComposeProject siteAt(const QString &host)
{
    ComposeService web;
    web.name = QStringLiteral("web");
    web.labels.insert(siteLabel, QStringLiteral("https://%1/").arg(host));
    web.ports = {{{}, QStringLiteral("443"), 443, QStringLiteral("tcp")}};
    ComposeProject project;
    project.services = {web};
    return project;
}

Endpoint engineAt(const char *address)
{
    return {QStringLiteral("box"),
            QStringLiteral("docker-machine"),
            QUrl(QStringLiteral("https://%1:2376").arg(QLatin1String(address))),
            {}};
}

const QString localhost = QStringLiteral("localhost"); // every computer knows this one
const QString unknown = QStringLiteral("site.invalid");

} // namespace

/// Which address is opened, and what /etc/hosts is said to lack: a name that nobody knows, and one
/// that leads to where the VM was before.
class SiteAddressTest : public QObject
{
    Q_OBJECT

    void look(const QString &name, const char *engine, bool isForwarded = false)
    {
        m_isDone = false;
        m_site->set(siteAt(name), engineAt(engine), isForwarded);
        QTRY_VERIFY_WITH_TIMEOUT(m_isDone, 30'000);
    }

private Q_SLOTS:
    void init()
    {
        m_hosts.clear();
        m_site = std::make_unique<SiteAddress>(nullptr, [this] { return m_hosts; });
        // The end of the look-up is the last that is told.
        connect(m_site.get(), &SiteAddress::changed, this, [this] {
            m_isDone = m_site->missingLine() || m_site->url() == siteByLabel(siteAt(localhost)).url;
        });
    }

    void aNameThatNobodyKnowsNeedsALine()
    {
        look(unknown, "192.168.99.101");
        QCOMPARE(m_site->missingLine(), (HostsLine{QStringLiteral("192.168.99.101"), unknown, {}}));
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://192.168.99.101/")));
    }

    void aNameThatLeadsToTheEngineNeedsNone()
    {
        m_hosts = "127.0.0.1 localhost\n";
        look(localhost, "127.0.0.1");
        QVERIFY(!m_site->missingLine());
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://localhost/")));
    }

    void aLineThatLeadsElsewhereIsTold()
    {
        m_hosts = "127.0.0.1 localhost\n";
        look(localhost, "192.168.99.101");
        QCOMPARE(m_site->missingLine(), (HostsLine{QStringLiteral("192.168.99.101"), localhost,
                                                   QStringLiteral("127.0.0.1")}));
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://192.168.99.101/")));
    }

    void itIsFoundOutWhenTheMachineMoves()
    {
        m_hosts = "127.0.0.1 localhost\n";
        look(localhost, "127.0.0.1");
        QVERIFY(!m_site->missingLine());
        look(localhost, "192.168.99.102");
        QCOMPARE(m_site->missingLine().value_or(HostsLine()).replaces, QStringLiteral("127.0.0.1"));
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://192.168.99.102/")));
    }

    /// VirtualBox passes the ports on.
    void aNameMayLeadHereWherePortsAreForwarded()
    {
        m_hosts = "127.0.0.1 localhost\n";
        look(localhost, "192.168.99.101", true);
        QVERIFY(!m_site->missingLine());
    }

    /// What DNS says is its own matter: a proxy may stand in between.
    void onlyALineOfThisComputerIsDoubted()
    {
        look(localhost, "192.168.99.101");
        QVERIFY(!m_site->missingLine());
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://localhost/")));
    }

    void itSaysWhichServiceAnswers()
    {
        ComposeProject project = siteAt(unknown);
        QCOMPARE(siteByLabel(project).service, QStringLiteral("web"));
        ComposeService door;
        door.name = QStringLiteral("door");
        door.ports = {{{}, QStringLiteral("8443"), 443, QStringLiteral("tcp")}};
        project.services[0].ports.clear();
        project.services.append(door);
        m_isDone = false;
        m_site->set(project, engineAt("192.168.99.101"), false);
        QTRY_VERIFY_WITH_TIMEOUT(m_isDone, 30'000);
        QCOMPARE(m_site->url(), QUrl(QStringLiteral("https://192.168.99.101:8443/")));
        QCOMPARE(m_site->service(), QStringLiteral("door"));
        m_site->clear();
        QVERIFY(m_site->service().isEmpty());
    }

private:
    QByteArray m_hosts;
    bool m_isDone = false;
    std::unique_ptr<SiteAddress> m_site;
};

QTEST_GUILESS_MAIN(SiteAddressTest)
#include "SiteAddressTest.moc"
