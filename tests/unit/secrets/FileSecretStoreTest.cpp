// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/FileSecretStore.h"

#include "tests/unit/secrets/Asking.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using panel::Error;
using panel::FileSecretStore;

class FileSecretStoreTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir *m_project = nullptr;

    QString folder() const { return m_project->filePath(QStringLiteral("secrets")); }
    QString path(const char *name) const { return folder() + u'/' + QLatin1String(name); }

    static int modeOf(const QString &path)
    {
        struct stat status
        {
        };
        return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777
                                                                          : -1;
    }

    void makeFile(const char *name, const QByteArray &bytes, mode_t mode) const
    {
        ::mkdir(QFile::encodeName(folder()).constData(), 0700);
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ::chmod(QFile::encodeName(path(name)).constData(), mode);
    }

private Q_SLOTS:
    void init() { m_project = new QTemporaryDir; }
    void cleanup() { delete m_project; }

    void writesReadsRemoves()
    {
        FileSecretStore store(folder());
        QVERIFY(!store.holdsAnyOf({QStringLiteral("db_password")}));
        const QByteArray value("p\0w\nüé", 8);
        QVERIFY(*writeTo(store, QStringLiteral("db_password"), value));
        QVERIFY(store.holdsAnyOf({QStringLiteral("db_password")}));
        QCOMPARE((*readFrom(store, QStringLiteral("db_password")))->get()->reveal(), value);
        QVERIFY(*writeTo(store, QStringLiteral("db_password"), "other"));
        QCOMPARE((*readFrom(store, QStringLiteral("db_password")))->get()->reveal(),
                 QByteArray("other"));
        QVERIFY(*removeFrom(store, QStringLiteral("db_password")));
        QVERIFY(*removeFrom(store, QStringLiteral("db_password")));
        QCOMPARE(readFrom(store, QStringLiteral("db_password"))->error().kind,
                 Error::Kind::NotFound);
        QVERIFY(!store.holdsAnyOf({QStringLiteral("db_password")}));
        QCOMPARE(store.place(), folder());
    }

    void nobodyElseCanRead()
    {
        const mode_t before = ::umask(0); // the worst that a user may have set
        FileSecretStore store(folder());
        const SecretDone written = writeTo(store, QStringLiteral("a"), "x");
        ::umask(before);
        QVERIFY(*written);
        QCOMPARE(modeOf(folder()), 0700);
        QCOMPARE(modeOf(path("a")), 0600);
        QFile ignore(path(".gitignore"));
        QVERIFY(ignore.open(QIODevice::ReadOnly));
        QCOMPARE(ignore.readAll(), QByteArray("*\n"));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size(),
                 2); // nothing temporary
    }

    void correctsTheModeOfWhatItReplaces()
    {
        makeFile("a", "old", 0644);
        FileSecretStore store(folder());
        QVERIFY(*writeTo(store, QStringLiteral("a"), "new"));
        QCOMPARE(modeOf(path("a")), 0600);
    }

    void refusesWhatOthersCanRead_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("0600") << 0600 << true;
        QTest::newRow("0400") << 0400 << true;
        QTest::newRow("0640") << 0640 << false;
        QTest::newRow("0644") << 0644 << false;
        QTest::newRow("0604") << 0604 << false;
        QTest::newRow("0620") << 0620 << false;
    }

    void refusesWhatOthersCanRead()
    {
        QFETCH(int, mode);
        QFETCH(bool, isGood);
        makeFile("a", "x", mode_t(mode));
        FileSecretStore store(folder());
        const SecretRead read = readFrom(store, QStringLiteral("a"));
        QCOMPARE(read->has_value(), isGood);
        if (!isGood) {
            QCOMPARE(read->error().kind, Error::Kind::IdentityUnusable);
            QVERIFY(read->error().next.contains(QStringLiteral("chmod 600 ") + path("a")));
        }
    }

    void refusesAFolderThatOthersCanSee()
    {
        makeFile("a", "x", 0600);
        ::chmod(QFile::encodeName(folder()).constData(), 0755);
        FileSecretStore store(folder());
        QCOMPARE(readFrom(store, QStringLiteral("a"))->error().kind, Error::Kind::IdentityUnusable);
        QVERIFY(readFrom(store, QStringLiteral("a"))
                    ->error()
                    .next.contains(QStringLiteral("chmod 700")));
        QCOMPARE(writeTo(store, QStringLiteral("b"), "x")->error().kind,
                 Error::Kind::IdentityUnusable);
    }

    void followsNoLinks()
    {
        makeFile("a", "x", 0600);
        const QString target = m_project->filePath(QStringLiteral("outside"));
        QVERIFY(QFile::copy(path("a"), target));
        QVERIFY(QFile::link(target, path("link")));
        QVERIFY(QFile::link(QStringLiteral("/nonexistent"), path("dangling")));
        FileSecretStore store(folder());
        for (const char *name : {"link", "dangling"}) {
            QCOMPARE(readFrom(store, QLatin1String(name))->error().kind,
                     Error::Kind::IdentityUnusable);
            QCOMPARE(writeTo(store, QLatin1String(name), "evil")->error().kind,
                     Error::Kind::IdentityUnusable);
        }
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("x"));

        const QString linked = m_project->filePath(QStringLiteral("linked"));
        QVERIFY(QFile::link(folder(), linked));
        FileSecretStore other(linked);
        QCOMPARE(readFrom(other, QStringLiteral("a"))->error().kind, Error::Kind::IdentityUnusable);
    }

    void doesNotWaitForAPipe()
    {
        makeFile("a", "x", 0600);
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        FileSecretStore store(folder());
        QCOMPARE(readFrom(store, QStringLiteral("pipe"))->error().kind,
                 Error::Kind::IdentityUnusable);
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("folder")));
        QVERIFY(!*readFrom(store, QStringLiteral("folder")));
    }

    void refusesNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *bad : {"", ".", "..", "../x", "a/b", "/etc/passwd", "-rf", ".gitignore",
                                "a b", "a\n", "..x"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad);
        QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0));
        QTest::newRow("long") << QString(200, u'a');
    }

    void refusesNames()
    {
        QFETCH(QString, name);
        FileSecretStore store(folder());
        QCOMPARE(readFrom(store, name)->error().kind, Error::Kind::InvalidInput);
        QCOMPARE(writeTo(store, name, "x")->error().kind, Error::Kind::InvalidInput);
        QCOMPARE(removeFrom(store, name)->error().kind, Error::Kind::InvalidInput);
        QVERIFY(!QFile::exists(folder()));
    }

    void boundsTheSize()
    {
        FileSecretStore store(folder());
        QVERIFY(*writeTo(store, QStringLiteral("a"), QByteArray(64 * 1024, 'x')));
        QCOMPARE(writeTo(store, QStringLiteral("a"), QByteArray(64 * 1024 + 1, 'x'))->error().kind,
                 Error::Kind::TooLarge);
        makeFile("b", QByteArray(64 * 1024 + 1, 'x'), 0600);
        QCOMPARE(readFrom(store, QStringLiteral("b"))->error().kind, Error::Kind::TooLarge);
    }

    void tellsWhatCannotBeWritten()
    {
        FileSecretStore store(QStringLiteral("/proc/nope/secrets"));
        const SecretDone written = writeTo(store, QStringLiteral("a"), "x");
        QCOMPARE(written->error().kind, Error::Kind::FileUnreadable);
        QCOMPARE(readFrom(store, QStringLiteral("a"))->error().kind, Error::Kind::NotFound);
    }

    void belongsToAComposeFile()
    {
        QCOMPARE(FileSecretStore::folderFor(QStringLiteral("/srv/stack/docker-compose.yml")),
                 QStringLiteral("/srv/stack/secrets"));
    }
};

QTEST_GUILESS_MAIN(FileSecretStoreTest)
#include "FileSecretStoreTest.moc"
