// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/EncryptedKey.h"
#include "core/session/ClientKey.h"
#include "gui/endpoints/PassphraseDialog.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "tests/support/FaultyServer.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace panel;
using panel::test::FaultyServer;
using panel::test::TlsFixture;

/// A window on an engine whose key is under a passphrase. With PANEL_TEST_PICTURES set to a folder,
/// pictures for eyes are left there.
class PassphraseWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_theme = std::make_unique<Theme>(qApp, Settings::Appearance::Light);
        const QString folder = m_tls.path(QStringLiteral("identity"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(
            QFile::copy(m_tls.path(QStringLiteral("ca.pem")), folder + QStringLiteral("/ca.pem")));
        QVERIFY(QFile::copy(m_tls.path(QStringLiteral("client.pem")),
                            folder + QStringLiteral("/cert.pem")));
        QVERIFY(m_tls.openssl({QStringLiteral("pkey"), QStringLiteral("-aes256"),
                               QStringLiteral("-in"), QStringLiteral("client-key.pem"),
                               QStringLiteral("-out"), QStringLiteral("identity/key.pem"),
                               QStringLiteral("-passout"), QStringLiteral("pass:right")}));
        QFile::setPermissions(folder + QStringLiteral("/key.pem"), QFile::ReadOwner);
        m_server = std::make_unique<FaultyServer>(m_tls, FaultyServer::Behaviour::Answer);
        playEngine(*m_server);
    }

    void init()
    {
        closeOpenedKeys();
        Session::Options options;
        options.machineStore = m_tls.path(QStringLiteral("store"));
        options.followLogs = false;
        options.watchMachines = false;
        options.useKeychain = false;
        options.surroundings = EndpointSurroundings();
        options.surroundings->home = m_tls.path(QStringLiteral("home"));
        const ManualEndpoint engine{QStringLiteral("tcp://") + m_server->address(),
                                    m_tls.path(QStringLiteral("identity"))};
        options.manualEndpoints = {engine};
        m_session = std::make_unique<Session>(options);
        m_settings = std::make_unique<Settings>(m_tls.path(QStringLiteral("settings.ini")));
        m_settings->setEndpoints({engine});
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
        m_window->show();
        m_session->selectEndpoint(manualId(engine));
        QTRY_VERIFY(dialog());
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_settings.reset();
    }

    void theRightPassphraseConnects()
    {
        QVERIFY(dialog()->isModal());
        QCOMPARE(dialog()->findChild<QLineEdit *>()->echoMode(), QLineEdit::Password);
        QVERIFY(!part<QPushButton>("passphraseOpenButton")->isEnabled());
        QVERIFY(dialog()
                    ->findChild<QLabel *>(QStringLiteral("passphraseFile"))
                    ->text()
                    .contains(QStringLiteral("identity/key.pem")));
        QVERIFY(!part<QCheckBox>("passphraseKeep")->isVisible()); // there is no keychain
        QTest::keyClicks(field(), QStringLiteral("right"));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_session->connectionState(), Session::ConnectionState::Connected);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_server->requests().contains("GET /version"));
    }

    void aWrongOneIsSaidAndAskedAgain()
    {
        QTest::keyClicks(field(), QStringLiteral("wrong"));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(reason().contains(QStringLiteral("does not open the key")));
        QVERIFY(dialog()->isVisible());
        QVERIFY(field()->text().isEmpty());
        QCOMPARE(m_session->connectionState(), Session::ConnectionState::Lost);
        QTest::keyClicks(field(), QStringLiteral("right"));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_session->connectionState(), Session::ConnectionState::Connected);
    }

    void cancelLeavesTheReasonAndAWayBack()
    {
        part<QPushButton>("passphraseCancelButton")->click();
        QTRY_VERIFY(!dialog());
        auto *notice = m_window->findChild<QWidget *>(QStringLiteral("errorNotice"));
        auto *message = notice->findChild<QLabel *>(QStringLiteral("errorMessage"));
        QVERIFY2(message->text().contains(QStringLiteral("protected by a passphrase")),
                 qPrintable(message->text()));
        // Attempts to connect go on; nobody is asked again for them.
        m_session->reconnect();
        QTRY_COMPARE(m_session->connectionState(), Session::ConnectionState::Lost);
        QVERIFY(!dialog());
        auto *action = notice->findChild<QPushButton *>(QStringLiteral("errorAction"));
        QTRY_COMPARE(action->text(), QStringLiteral("Enter passphrase…"));
        save(m_window.get(), QStringLiteral("locked-window"));
        action->click();
        QTRY_VERIFY(dialog());
        QTest::keyClicks(field(), QStringLiteral("right"));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_session->connectionState(), Session::ConnectionState::Connected);
        QTRY_VERIFY(!notice->isVisible());
    }

    void whatIsTypedCanBeShown()
    {
        QTest::keyClicks(field(), QStringLiteral("abc"));
        part<QCheckBox>("passphraseShow")->click();
        QCOMPARE(field()->echoMode(), QLineEdit::Normal);
        part<QCheckBox>("passphraseShow")->click();
        QCOMPARE(field()->echoMode(), QLineEdit::Password);
    }

    void anotherEngineTakesTheQuestionAway()
    {
        m_session->selectMachine(QStringLiteral("none"));
        QTRY_VERIFY(!dialog());
    }

    void theKeychainIsOffered()
    {
        PassphraseDialog offered({QStringLiteral("box"), QStringLiteral("/k"), true, {}}, nullptr);
        QVERIFY(offered.shallBeKept());
        offered.findChild<QCheckBox *>(QStringLiteral("passphraseKeep"))->click();
        QVERIFY(!offered.shallBeKept());
        PassphraseDialog none({QStringLiteral("box"), QStringLiteral("/k"), false, {}}, nullptr);
        QVERIFY(!none.shallBeKept());
    }

    void pictures()
    {
        part<QPushButton>("passphraseCancelButton")->click();
        QTRY_VERIFY(!dialog());
        const QString path =
            QStringLiteral("/home/somebody/.docker/machine/machines/default/key.pem");
        for (const auto appearance : {Settings::Appearance::Light, Settings::Appearance::Dark}) {
            m_theme->setAppearance(appearance);
            const QString suffix = appearance == Settings::Appearance::Light
                                       ? QStringLiteral("-light")
                                       : QStringLiteral("-dark");
            PassphraseDialog plain({QStringLiteral("default"), path, true, {}}, m_window.get());
            plain.show();
            save(&plain, QStringLiteral("passphrase") + suffix);
            plain.findChild<QLineEdit *>()->setText(QStringLiteral("secret"));
            plain.showRefusal(
                {Error::Kind::InvalidInput,
                 QStringLiteral("This passphrase does not open the key %1.").arg(path),
                 QStringLiteral("Look at upper and lower case and the layout of the keyboard, "
                                "then try again."),
                 {}});
            save(&plain, QStringLiteral("passphrase-wrong") + suffix);
            PassphraseDialog hostile({QString(300, u'W') + QStringLiteral("<b>\u202E\n"),
                                      u'/' + QString(400, u'k'), false,
                                      QStringLiteral("No keychain runs here that could keep it.")},
                                     m_window.get());
            hostile.show();
            save(&hostile, QStringLiteral("passphrase-none") + suffix);
        }
        m_theme->setAppearance(Settings::Appearance::Light);
    }

private:
    PassphraseDialog *dialog() const { return m_window->findChild<PassphraseDialog *>(); }
    QLineEdit *field() const { return part<QLineEdit>("passphrase"); }
    QString reason() const
    {
        return dialog()->findChild<QLabel *>(QStringLiteral("passphraseReason"))->text();
    }
    template <typename Widget>
    Widget *part(const char *name) const
    {
        return dialog()->findChild<Widget *>(QString::fromLatin1(name));
    }
    static void save(QWidget *widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("PANEL_TEST_PICTURES");
        QCoreApplication::processEvents(); // what the layouts have still to do
        if (!folder.isEmpty())
            QVERIFY(widget->grab().save(folder + u'/' + name + QStringLiteral(".png")));
    }

    TlsFixture m_tls;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(PassphraseWindowTest)
#include "PassphraseWindowTest.moc"
