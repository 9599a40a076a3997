// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/StackSettingsTab.h"

#include "gui/Theme.h"
#include "tests/gui/secrets/AccessibleText.h"
#include "tests/gui/secrets/SecretSamples.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;
using Changes = StackSettings::Changes;

class StackSettingsTabTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<StackSettingsTab> m_tab;

    template <typename Widget>
    Widget *inRow(const char *setting, const char *name) const
    {
        return m_tab->findChild<QWidget *>(QLatin1String("setting_") + QLatin1String(setting))
            ->findChild<Widget *>(QLatin1String(name));
    }
    QLineEdit *field(const char *setting) const
    {
        return inRow<QLineEdit>(setting, "settingField");
    }
    QPushButton *button(const char *name) const
    {
        return m_tab->findChild<QPushButton *>(QLatin1String(name));
    }
    QString note() const
    {
        return m_tab->findChild<QLabel *>(QStringLiteral("stackSettingsNote"))->text();
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light); }

    void init()
    {
        m_tab = std::make_unique<StackSettingsTab>(nullptr);
        m_tab->resize(900, 600);
        m_tab->setState(sample::settings());
        m_tab->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    }

    void showsDefaultsAsHintsAndOwnValuesAsText()
    {
        QCOMPARE(field("DOMAIN_NAME")->text(), QString());
        QCOMPARE(field("DOMAIN_NAME")->placeholderText(), QStringLiteral("wnormcor.42.fr"));
        QCOMPARE(field("HTTPS_PORT")->text(), QStringLiteral("8443"));
        QVERIFY(!field("HOME")->isEnabled()); // .env cannot change it
        QVERIFY(inRow<QLabel>("DB_NAME", "settingEffect")
                    ->text()
                    .startsWith(QStringLiteral("Needs a clean database")));
        QVERIFY(inRow<QLabel>("HTTPS_PORT", "settingEffect")
                    ->text()
                    .startsWith(QStringLiteral("Needs no clean database")));
        QVERIFY(m_tab->changes().isEmpty());
        QVERIFY(!button("saveSettingsButton")->isVisible());
    }

    void namesKeysThatNothingUses()
    {
        auto *notes = m_tab->findChild<QLabel *>(QStringLiteral("stackSettingsNotes"));
        QVERIFY(!notes->isVisible());
        StackSettingsState state = sample::settings();
        state.notes = {QStringLiteral("WP_TITEL is not used; did you mean WP_TITLE?")};
        m_tab->setState(state);
        QVERIFY(notes->isVisible());
        QCOMPARE(notes->text(), state.notes.first());
    }

    void neitherShowsNorTakesASecret()
    {
        QVERIFY(!field("SMTP_PASSWORD")->isEnabled());
        QVERIFY(!accessibleText(m_tab.get()).contains(QStringLiteral("not shown")));
        QVERIFY(inRow<QLabel>("SMTP_PASSWORD", "settingComment")
                    ->text()
                    .contains(QStringLiteral("plain text")));
    }

    void collectsChanges()
    {
        QTest::keyClicks(field("DOMAIN_NAME"), QStringLiteral("shop.example.org"));
        auto *level = inRow<QComboBox>("LOG_LEVEL", "settingChoice");
        level->setCurrentText(QStringLiteral("debug"));
        auto *port = inRow<QPushButton>("HTTPS_PORT", "settingDefaultButton");
        QVERIFY(port->isVisible());
        port->click();
        field("IMAGE_PREFIX")->setText(QStringLiteral("x_"));
        QCOMPARE(m_tab->changes(),
                 (Changes{{QStringLiteral("DOMAIN_NAME"), QStringLiteral("shop.example.org")},
                          {QStringLiteral("LOG_LEVEL"), QStringLiteral("debug")},
                          {QStringLiteral("HTTPS_PORT"), std::nullopt},
                          {QStringLiteral("IMAGE_PREFIX"), QStringLiteral("x_")}}));
        QCOMPARE(note(), QStringLiteral("4 change(s), not saved yet."));
        // Set to nothing is a value here, and the default something else.
        field("IMAGE_PREFIX")->clear();
        QVERIFY(!m_tab->changes().contains(QStringLiteral("IMAGE_PREFIX")));
        inRow<QPushButton>("IMAGE_PREFIX", "settingDefaultButton")->click();
        QVERIFY(m_tab->changes().contains(QStringLiteral("IMAGE_PREFIX")));
        QVERIFY(!m_tab->changes().value(QStringLiteral("IMAGE_PREFIX")));

        QSignalSpy save(m_tab.get(), &StackSettingsTab::saveAsked);
        button("saveSettingsButton")->click();
        QCOMPARE(save.count(), 1);
        button("discardSettingsButton")->click();
        QVERIFY(m_tab->changes().isEmpty());
        QCOMPARE(field("HTTPS_PORT")->text(), QStringLiteral("8443"));
        QCOMPARE(level->currentText(), QStringLiteral("info"));
    }

    void marksMistakes()
    {
        QSignalSpy edited(m_tab.get(), &StackSettingsTab::edited);
        field("HTTPS_PORT")->setText(QStringLiteral("99999"));
        QCOMPARE(edited.count(), 1);
        m_tab->setMistakes({{QStringLiteral("HTTPS_PORT"), QStringLiteral("A port is …")}});
        QVERIFY(inRow<QLabel>("HTTPS_PORT", "settingMistake")->isVisible());
        QVERIFY(!button("saveSettingsButton")->isEnabled());
        m_tab->setMistakes({});
        QVERIFY(!inRow<QLabel>("HTTPS_PORT", "settingMistake")->isVisible());
        QVERIFY(button("saveSettingsButton")->isEnabled());
    }

    void saysAfterSavingWhoGetsNewContainers()
    {
        field("DOMAIN_NAME")->setText(QStringLiteral("shop.example.org"));
        m_tab->onSaved();
        StackSettingsState saved = sample::settings();
        QList<StackSetting> all = **saved.settings;
        all[1].value = QStringLiteral("shop.example.org");
        all[1].origin = StackSetting::Origin::EnvFile;
        saved.settings = all;
        saved.differing = {QStringLiteral("nginx"), QStringLiteral("wordpress")};
        m_tab->setState(saved);
        QVERIFY2(note().contains(QStringLiteral("nginx, wordpress")), qPrintable(note()));
        QSignalSpy bringUp(m_tab.get(), &StackSettingsTab::bringUpAsked);
        QVERIFY(button("applySettingsButton")->isVisible());
        button("applySettingsButton")->click();
        QCOMPARE(bringUp.count(), 1);
        QCOMPARE(field("DOMAIN_NAME")->text(), QStringLiteral("shop.example.org"));
    }

    void keepsWhatIsTypedWhenOthersChange()
    {
        field("DOMAIN_NAME")->setText(QStringLiteral("half.typ"));
        StackSettingsState other = sample::settings();
        QList<StackSetting> all = **other.settings;
        all[2].value = QStringLiteral("9443");
        other.settings = all;
        m_tab->setState(other);
        QCOMPARE(field("DOMAIN_NAME")->text(), QStringLiteral("half.typ"));
        QCOMPARE(field("HTTPS_PORT")->text(), QStringLiteral("9443"));
    }

    void tellsThatAValueIsLacking()
    {
        QVERIFY(m_tab->lacksValue());
        QSignalSpy told(m_tab.get(), &StackSettingsTab::lacksValueChanged);
        StackSettingsState given = sample::settings();
        QList<StackSetting> all = **given.settings;
        all[6].origin = StackSetting::Origin::EnvFile;
        all[6].value = QStringLiteral("me@example.org");
        given.settings = all;
        m_tab->setState(given);
        QVERIFY(!m_tab->lacksValue());
        QCOMPARE(told.count(), 1);
    }

    void finds()
    {
        m_tab->findChild<QLineEdit *>(QStringLiteral("stackSettingsSearch"))
            ->setText(QStringLiteral("door"));
        QVERIFY(field("HTTPS_PORT")->isVisible());
        QVERIFY(!field("DOMAIN_NAME")->isVisible());
    }
};

QTEST_MAIN(StackSettingsTabTest)
#include "StackSettingsTabTest.moc"
