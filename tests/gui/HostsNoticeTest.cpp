// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/HostsNotice.h"

#include "gui/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

const HostsLine missing{QStringLiteral("192.168.99.101"), QStringLiteral("site.example"), {}};
const HostsLine stale{QStringLiteral("192.168.99.101"), QStringLiteral("site.example"),
                      QStringLiteral("192.168.99.100")};

} // namespace

class HostsNoticeTest : public QObject
{
    Q_OBJECT

    QString text(const char *name) const
    {
        return m_notice->findChild<QLabel *>(QLatin1String(name))->text();
    }
    QPushButton *button(const char *name) const
    {
        return m_notice->findChild<QPushButton *>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void init() { m_notice = std::make_unique<HostsNotice>(nullptr); }

    void nothingMissingNothingShown()
    {
        m_notice->setLine(std::nullopt);
        QVERIFY(m_notice->isHidden());
    }

    void aMissingLineCanBeCopiedAndAdded()
    {
        m_notice->setLine(missing);
        QVERIFY(!m_notice->isHidden());
        QVERIFY(text("hostsText").contains(QStringLiteral("does not know site.example")));
        QCOMPARE(text("hostsLine"), QStringLiteral("192.168.99.101 site.example"));
        QVERIFY(button("addHostsButton")->text().startsWith(QStringLiteral("Add")));
        QTest::mouseClick(button("copyHostsButton"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("192.168.99.101 site.example"));
        QSignalSpy asked(m_notice.get(), &HostsNotice::addAsked);
        QTest::mouseClick(button("addHostsButton"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        m_notice->setBusy(true);
        QTest::mouseClick(button("addHostsButton"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }

    void aStaleLineIsNamedAndReplaced()
    {
        m_notice->setLine(stale);
        QVERIFY2(text("hostsText").contains(QStringLiteral("192.168.99.100 site.example")),
                 qPrintable(text("hostsText")));
        QCOMPARE(text("hostsLine"), QStringLiteral("192.168.99.101 site.example"));
        QVERIFY(button("addHostsButton")->text().startsWith(QStringLiteral("Replace")));
    }

    void onePutAwayStaysAwayAnotherComes()
    {
        m_notice->setLine(missing);
        QTest::mouseClick(button("closeHostsButton"), Qt::LeftButton);
        QVERIFY(m_notice->isHidden());
        m_notice->setLine(missing);
        QVERIFY(m_notice->isHidden());
        HostsLine other = missing;
        other.address = QStringLiteral("192.168.99.102");
        m_notice->setLine(other);
        QVERIFY(!m_notice->isHidden());
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HostsNotice> m_notice;
};

QTEST_MAIN(HostsNoticeTest)
#include "HostsNoticeTest.moc"
