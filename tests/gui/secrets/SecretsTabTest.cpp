// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretsTab.h"

#include "gui/secrets/ChangeSecretDialog.h"
#include "gui/secrets/SecretClipboard.h"
#include "gui/secrets/SecretRow.h"
#include "gui/secrets/SecretText.h"
#include "gui/Theme.h"
#include "tests/gui/secrets/AccessibleText.h"
#include "tests/gui/secrets/SecretSamples.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace panel;

namespace {
const QByteArray canary = "canary-5eCr3t-value";
}

class SecretsTabTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SecretsTab> m_tab;

    QWidget *row(const char *name) const
    {
        return m_tab->findChild<QWidget *>(QLatin1String("secret_") + QLatin1String(name));
    }
    QPushButton *button(const char *secret, const char *name) const
    {
        return row(secret)->findChild<QPushButton *>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void init()
    {
        m_tab = std::make_unique<SecretsTab>(nullptr);
        m_tab->resize(900, 500);
        m_tab->setState(sample::secrets());
        m_tab->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    }

    void showsWhatThereIs()
    {
        QVERIFY(button("db_password", "revealSecretButton")->isVisible());
        // What the panel does not keep has nothing to show or change.
        for (const char *foreign : {"tls_key", "from_engine"}) {
            QVERIFY(!button(foreign, "revealSecretButton")->isVisible());
            QVERIFY(!button(foreign, "changeSecretButton")->isVisible());
        }
        QVERIFY(!button("wp_salt", "copySecretButton")->isEnabled()); // not set
        QVERIFY(button("wp_salt", "changeSecretButton")->isEnabled());
        QVERIFY(button("ftp_password", "putBackSecretButton")->isVisible());
        QVERIFY(!button("db_password", "putBackSecretButton")->isVisible());
        QVERIFY(row("redis_password")
                    ->findChild<QLabel *>(QStringLiteral("secretFailure"))
                    ->text()
                    .contains(QStringLiteral("chmod 600")));
        QSignalSpy look(m_tab.get(), &SecretsTab::lookAsked);
        m_tab->findChild<QPushButton *>(QStringLiteral("lookAtSecretsButton"))->click();
        QCOMPARE(look.count(), 1);
    }

    void revealsOnDemandAndTellsNobodyElse()
    {
        QSignalSpy asked(m_tab.get(), &SecretsTab::revealAsked);
        auto *reveal = button("db_password", "revealSecretButton");
        auto *text = row("db_password")->findChild<SecretText *>();
        QTest::mouseClick(reveal, Qt::LeftButton);
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("db_password"));
        const QImage hidden = text->grab().toImage();
        m_tab->reveal(QStringLiteral("db_password"), std::make_shared<Secret>(canary));
        QVERIFY(text->isRevealed());
        QVERIFY(text->grab().toImage() != hidden);
        QVERIFY(!accessibleText(m_tab.get()).contains(QLatin1String(canary)));
        QVERIFY(accessibleText(m_tab.get()).contains(QStringLiteral("shown on the screen")));
        QCOMPARE(reveal->text(), QStringLiteral("Hide"));
        QTest::mouseClick(reveal, Qt::LeftButton);
        QVERIFY(!text->isRevealed());
        QCOMPARE(text->grab().toImage(), hidden);
    }

    void hidesWhenNobodyLooks()
    {
        auto *text = row("db_password")->findChild<SecretText *>();
        m_tab->reveal(QStringLiteral("db_password"), std::make_shared<Secret>(canary));
        QEvent away(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(text, &away);
        QVERIFY(!text->isRevealed());
        m_tab->reveal(QStringLiteral("db_password"), std::make_shared<Secret>(canary));
        m_tab->hide();
        QVERIFY(!text->isRevealed());
    }

    void saysWhereFilesAre()
    {
        SecretsState state = sample::secrets();
        state.isInFiles = true;
        state.place = QStringLiteral("/srv/shop/secrets");
        m_tab->setState(state);
        QVERIFY(m_tab->findChild<QLabel *>(QStringLiteral("secretsPlace"))
                    ->text()
                    .contains(QStringLiteral("files in /srv/shop/secrets")));
        m_tab->setState({});
        QVERIFY(m_tab->findChild<QWidget *>(QStringLiteral("emptyState"))->isVisible());
    }

    void clearsTheClipboardIfItIsStillOurs()
    {
        SecretClipboard clipboard;
        clipboard.setClearsAfter(std::chrono::milliseconds(1));
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(std::make_shared<Secret>(canary));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(canary));
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(
                     QStringLiteral("x-kde-passwordManagerHint")),
                 QByteArray("secret"));
        QTRY_COMPARE(cleared.count(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());

        clipboard.copy(std::make_shared<Secret>(canary));
        QGuiApplication::clipboard()->setText(QStringLiteral("theirs"));
        QTRY_COMPARE(cleared.count(), 2);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("theirs"));
        {
            SecretClipboard shortLived;
            shortLived.copy(std::make_shared<Secret>(canary));
        }
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void saysWhatFollowsBeforeItChanges()
    {
        ChangeSecretDialog dialog(sample::secrets().secrets.first(), QStringLiteral("the keychain"),
                                  m_tab.get());
        dialog.open();
        auto *apply = dialog.findChild<QPushButton *>(QStringLiteral("changeSecretApply"));
        QVERIFY(!apply->isEnabled()); // not yet known
        dialog.setRotation(sample::rotation());
        QVERIFY(apply->isEnabled());
        const QString follows =
            dialog.findChild<QLabel *>(QStringLiteral("changeSecretFollows"))->text();
        QVERIFY2(follows.contains(QStringLiteral("mariadb, wordpress")), qPrintable(follows));
        QVERIFY2(follows.contains(QStringLiteral("ALTER USER")), qPrintable(follows));
        dialog.findChild<QSpinBox *>(QStringLiteral("changeSecretLength"))->setValue(20);
        QSignalSpy given(&dialog, &ChangeSecretDialog::valueGiven);
        apply->click();
        QCOMPARE(given.value(0).value(0).toBool(), true);
        QCOMPARE(dialog.takeValue().reveal().size(), 20);
        dialog.showRefusal({Error::Kind::KeyLocked,
                            QStringLiteral("It is locked."),
                            QStringLiteral("Unlock it."),
                            {}});
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("changeSecretReason"))->text(),
                 QStringLiteral("It is locked. Unlock it."));
        QVERIFY(apply->isEnabled());
    }

    void takesATypedValueUnseen()
    {
        ChangeSecretDialog dialog(sample::secrets().secrets.first(), QStringLiteral("the keychain"),
                                  m_tab.get());
        dialog.open();
        SecretRotation idle = sample::rotation();
        idle.recreated.clear();
        dialog.setRotation(idle);
        auto *keep = dialog.findChild<QPushButton *>(QStringLiteral("changeSecretKeep"));
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("changeSecretValue"));
        // Nothing runs: there is nothing to apply it to.
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("changeSecretApply"))->isVisible());
        dialog.findChild<QRadioButton *>(QStringLiteral("changeSecretOwn"))->setChecked(true);
        QVERIFY(!keep->isEnabled());
        QTest::keyClicks(field, QString::fromLatin1(canary));
        QVERIFY(keep->isEnabled());
        QVERIFY(!accessibleText(&dialog).contains(QLatin1String(canary)));
        keep->click();
        QCOMPARE(dialog.takeValue().reveal(), canary);
        QVERIFY(field->text().isEmpty());
    }
};

QTEST_MAIN(SecretsTabTest)
#include "SecretsTabTest.moc"
