// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/SecretControl.h"
#include "core/session/Session.h"
#include "gui/Application.h"
#include "gui/MainWindow.h"
#include "gui/secrets/ChangeSecretDialog.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"
#include "tests/gui/SampleData.h"
#include "tests/gui/secrets/SecretSamples.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

// Shows the pages of the secrets and the settings with made-up data and takes their pictures, for
// eyes. Usage: secrets-tour OUTDIR, in the language of LANG

namespace panel {

namespace {

class Tour
{
public:
    Tour(QApplication *application, const QString &folder)
        : m_settings(m_temporary.filePath(QStringLiteral("settings.ini")))
        , m_theme(application, Settings::Appearance::Light)
        , m_session(options())
        , m_folder(folder)
    {
    }

    void run()
    {
        for (const bool dark : {false, true}) {
            m_theme.setAppearance(dark ? Settings::Appearance::Dark : Settings::Appearance::Light);
            m_suffix = dark ? QStringLiteral("dark") : QStringLiteral("light");
            for (const QSize size : {QSize(1320, 860), QSize(900, 600)}) {
                m_size = size;
                visitSecrets();
                visitSettings();
            }
            visitDialogs();
        }
    }

private:
    Session::Options options()
    {
        QDir(m_temporary.path()).mkpath(QStringLiteral("machines"));
        Session::Options options;
        options.machineStore = m_temporary.path();
        options.watchMachines = false;
        options.useKeychain = false;
        return options;
    }

    void visitSecrets()
    {
        const auto reveal = [](MainWindow &window) {
            window.stackPage()->secretsTab()->reveal(
                QStringLiteral("db_password"),
                std::make_shared<Secret>(QByteArray("an example, no secret")));
        };
        show(QStringLiteral("secrets"), sample::secrets(), reveal);
        SecretsState files = sample::secrets();
        files.isInFiles = true;
        files.place = QStringLiteral("/home/somebody/a project with a long name/srcs/secrets");
        for (StackSecret &secret : files.secrets)
            secret.name.prepend(QStringLiteral("a_rather_long_prefix_for_"));
        show(QStringLiteral("secrets-files"), files, [](MainWindow &) {});
        show(QStringLiteral("secrets-empty"), {}, [](MainWindow &) {});
    }

    void show(const QString &name, const SecretsState &state,
              const std::function<void(MainWindow &)> &then)
    {
        showTab(name, QStringLiteral("Secrets"), [&](MainWindow &window) {
            window.stackPage()->secretsTab()->setState(state);
            then(window);
        });
    }

    void visitSettings()
    {
        const auto scrolled = [](MainWindow &window, bool toEnd) {
            auto *list = window.findChild<QScrollArea *>(QStringLiteral("stackSettingsList"));
            QTest::qWait(30);
            list->verticalScrollBar()->setValue(toEnd ? list->verticalScrollBar()->maximum() : 0);
        };
        showTab(QStringLiteral("settings"), QStringLiteral("Settings"), [&](MainWindow &window) {
            window.stackPage()->settingsTab()->setState(sample::settings());
        });
        showTab(QStringLiteral("settings-end"), QStringLiteral("Settings"),
                [&](MainWindow &window) {
                    window.stackPage()->settingsTab()->setState(sample::settings());
                    scrolled(window, true);
                });
        showTab(QStringLiteral("settings-edited"), QStringLiteral("Settings"),
                [&](MainWindow &window) {
                    StackSettingsTab *tab = window.stackPage()->settingsTab();
                    tab->setState(sample::settings());
                    tab->findChild<QWidget *>(QStringLiteral("setting_HTTPS_PORT"))
                        ->findChild<QLineEdit *>()
                        ->setText(QStringLiteral("99999"));
                    tab->setMistakes({{QStringLiteral("HTTPS_PORT"),
                                       QStringLiteral("A port is a number from 1 to 65535.")}});
                });
        showTab(QStringLiteral("settings-saved"), QStringLiteral("Settings"),
                [&](MainWindow &window) {
                    StackSettingsState state = sample::settings();
                    state.differing = {QStringLiteral("nginx"), QStringLiteral("wordpress")};
                    window.stackPage()->settingsTab()->setState(state);
                    window.stackPage()->settingsTab()->onSaved();
                });
        showTab(QStringLiteral("settings-error"), QStringLiteral("Settings"),
                [&](MainWindow &window) {
                    StackSettingsState state;
                    state.settings = fail(Error::Kind::FileMalformed,
                                          QStringLiteral("The compose file cannot be read."),
                                          QStringLiteral("Correct line 12."));
                    window.stackPage()->settingsTab()->setState(state);
                });
    }

    void visitDialogs()
    {
        ChangeSecretDialog change(sample::secrets().secrets.first(), QStringLiteral("the keychain"),
                                  nullptr);
        save(&change, QStringLiteral("dialog-secret-looking"), 0);
        change.setRotation(sample::rotation());
        save(&change, QStringLiteral("dialog-secret"), 0);
        change.findChild<QRadioButton *>(QStringLiteral("changeSecretOwn"))->setChecked(true);
        change.findChild<QLineEdit *>(QStringLiteral("changeSecretValue"))
            ->setText(QStringLiteral("no secret"));
        change.showRefusal({Error::Kind::KeyLocked,
                            QStringLiteral("The keychain is locked."),
                            QStringLiteral("Unlock it (its own program asks for the password), "
                                           "then try again."),
                            {}});
        save(&change, QStringLiteral("dialog-secret-refused"), 0);
    }

    void showTab(const QString &name, const QString &tab,
                 const std::function<void(MainWindow &)> &prepare)
    {
        MainWindow window(&m_session, &m_settings, &m_theme);
        window.resize(m_size);
        window.stackPage()->setState(sample::inception());
        window.show();
        auto *tabs = window.findChild<QTabBar *>(QStringLiteral("tabs"));
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == tab)
                tabs->setCurrentIndex(i);
        }
        prepare(window); // what is shown is made up
        save(&window, name, m_size.width());
    }

    void save(QWidget *widget, const QString &name, int width)
    {
        widget->show();
        QTest::qWait(60);
        const QString size = width > 0 ? QStringLiteral("-%1").arg(width) : QString();
        widget->grab().save(
            QDir(m_folder).filePath(QStringLiteral("%1-%2%3.png").arg(name, m_suffix, size)));
    }

    QTemporaryDir m_temporary;
    Settings m_settings;
    Theme m_theme;
    Session m_session;
    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

} // namespace

} // namespace panel

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s OUTDIR\n", argv[0]);
        return 2;
    }
    QApplication application(argc, argv);
    panel::installTranslations(&application);
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    panel::Tour(&application, QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
