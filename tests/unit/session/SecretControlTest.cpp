// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/SecretControl.h"

#include "tests/support/ScriptedLauncher.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;

/// Without a keychain: the secrets are files beside the compose file.
class SecretControlTest : public QObject
{
    Q_OBJECT

private:
    using Done = std::optional<Result<std::monostate>>;

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedLauncher m_launcher{[](const Command &) { return ScriptedAnswer{}; }};
    std::unique_ptr<SecretControl> m_control;

    ComposeProject project() const
    {
        ComposeProject made;
        made.name = QStringLiteral("shop");
        made.secrets = {
            {QStringLiteral("db"), QStringLiteral("DB"), {}, false},
            {QStringLiteral("mail"), QStringLiteral("MAIL"), {}, false},
            {QStringLiteral("key"), {}, m_folder->filePath(QStringLiteral("key.pem")), false},
            {QStringLiteral("engine"), {}, {}, true},
        };
        ComposeService service;
        service.name = QStringLiteral("web");
        service.secrets = {QStringLiteral("db")};
        made.services = {service};
        return made;
    }

    QString file() const { return m_folder->filePath(QStringLiteral("compose.yaml")); }

    StackSecret secret(const char *name) const
    {
        for (const StackSecret &one : m_control->secrets()) {
            if (one.name == QLatin1String(name))
                return one;
        }
        return {};
    }

    Done set(const char *name, const QByteArray &value)
    {
        Done done;
        m_control->set(QLatin1String(name), Secret(value), this,
                       [&](const Result<std::monostate> &outcome) { done = outcome; });
        [&] { QTRY_VERIFY(done); }();
        return done;
    }

    QByteArray valueOf(const char *name)
    {
        std::optional<QByteArray> value;
        m_control->reveal(
            QLatin1String(name), this, [&](const Result<std::shared_ptr<Secret>> &read) {
                value = read ? QByteArray((*read)->reveal().constData(), (*read)->reveal().size())
                             : QByteArray("(none)");
            });
        [&] { QTRY_VERIFY(value); }();
        return value.value_or(QByteArray());
    }

    void look()
    {
        m_control->look();
        QTRY_VERIFY(!m_control->isLooking());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_control = std::make_unique<SecretControl>(m_launcher, false, nullptr);
        m_control->setProject(file(), project());
    }

    void asksNothingByItself()
    {
        QCOMPARE(m_control->secrets().size(), 4);
        QCOMPARE(secret("db").state, StackSecret::State::NotLooked);
        QCOMPARE(secret("db").services, QStringList{QStringLiteral("web")});
        QCOMPARE(secret("key").source, StackSecret::Source::File);
        QCOMPARE(secret("engine").source, StackSecret::Source::External);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("secrets"))));
    }

    void looksWhichAreSet()
    {
        QVERIFY(*set("db", "x"));
        m_control->setProject(QStringLiteral("/elsewhere/c.yml"), std::nullopt);
        m_control->setProject(file(), project());
        look();
        QCOMPARE(secret("db").state, StackSecret::State::Set);
        QCOMPARE(secret("mail").state, StackSecret::State::Missing);
        QCOMPARE(secret("key").state, StackSecret::State::Missing);
        QVERIFY(QFile(m_folder->filePath(QStringLiteral("key.pem"))).open(QIODevice::WriteOnly));
        QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("secrets/db")),
                                      QFile::ReadOwner | QFile::ReadOther));
        look();
        QCOMPARE(secret("db").state, StackSecret::State::Failed);
        QVERIFY(secret("db").failure->next.contains(QStringLiteral("chmod 600")));
        QCOMPARE(secret("key").state, StackSecret::State::Set);
    }

    void refusesWhatCannotBeHandedOver_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << QByteArray("a\xff");
    }

    void refusesWhatCannotBeHandedOver()
    {
        QFETCH(QByteArray, value);
        QCOMPARE(set("db", value)->error().kind, Error::Kind::InvalidInput);
        QCOMPARE(valueOf("db"), QByteArray("(none)"));
    }

    void putsBackTheValueFromBefore()
    {
        QVERIFY(*set("db", "first"));
        QVERIFY(!secret("db").canPutBack);
        QVERIFY(*set("db", "second"));
        QVERIFY(secret("db").canPutBack);
        Done done;
        m_control->putBack(QStringLiteral("db"), this,
                           [&](const Result<std::monostate> &outcome) { done = outcome; });
        QTRY_VERIFY(done && *done);
        QCOMPARE(valueOf("db"), QByteArray("first"));

        // Once the services have the new one, the old one is of no use.
        QVERIFY(*set("db", "third"));
        m_control->onHandedOver({QStringLiteral("other")});
        QVERIFY(secret("db").canPutBack);
        m_control->onHandedOver({QStringLiteral("web")});
        QVERIFY(!secret("db").canPutBack);
        QCOMPARE(secret("mail").state, StackSecret::State::Set);
    }
};

QTEST_GUILESS_MAIN(SecretControlTest)
#include "SecretControlTest.moc"
