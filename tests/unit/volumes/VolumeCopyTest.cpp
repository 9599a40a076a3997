// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/VolumeCopy.h"

#include "core/volumes/TarFile.h"
#include "core/volumes/VolumeUsage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class VolumeCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNamesArePlain_data()
    {
        QTest::addColumn<QString>("volume");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << QStringLiteral("wnc_mariadb")
                               << QStringLiteral("wnc_mariadb-20261126-120000.tar");
        QTest::newRow("a path") << QStringLiteral("../../etc/x")
                                << QStringLiteral("_.._.._etc_x-20261126-120000.tar");
        QTest::newRow("none") << QString() << QStringLiteral("_-20261126-120000.tar");
        QTest::newRow("foreign") << QString::fromUtf8("dätä")
                                 << QStringLiteral("d_t_-20261126-120000.tar");
    }

    void fileNamesArePlain()
    {
        QFETCH(QString, volume);
        QFETCH(QString, name);
        const QDateTime noon(QDate(2026, 11, 26), QTime(12, 0));
        QCOMPARE(copyFileName(volume, noon), name);
    }

    void aDescriptionComesBackAsItWas()
    {
        QTemporaryDir folder;
        VolumeCopy copy;
        copy.file = folder.filePath(QStringLiteral("a.tar"));
        copy.volume.name = QStringLiteral("a");
        copy.volume.driver = QStringLiteral("local");
        copy.volume.options = {{QStringLiteral("o"), QStringLiteral("bind")}};
        copy.volume.labels = {{QStringLiteral("x"), QStringLiteral("y")}};
        copy.project = QStringLiteral("p");
        copy.engine = QStringLiteral("default");
        copy.made = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        copy.bytes = 5'000'000'000;
        copy.entries = 7;
        copy.dataBytes = 42;
        copy.sha256 = QStringLiteral("ab");
        QVERIFY(writeDescription(copy).has_value());
        QVERIFY(QFile(copy.file).open(QIODevice::WriteOnly));
        const auto read = readDescription(copy.file);
        QVERIFY(read.has_value());
        QVERIFY(*read == copy);
        QFile tar(copy.file);
        QVERIFY(tar.open(QIODevice::WriteOnly));
        QCOMPARE(volumeCopiesIn(folder.path()).size(), 1);
    }

    void aDescriptionThatMakesNoSenseIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{}", "[]", "{\"volume\":5}", "{\"volume\":\"a\"}"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }

    void aDescriptionThatMakesNoSenseIsNone()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const QString tar = folder.filePath(QStringLiteral("a.tar"));
        const QString lone = folder.filePath(QStringLiteral("b.tar"));
        for (const QString &path : {tar, lone})
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QFile description(tar + QStringLiteral(".json"));
        QVERIFY(description.open(QIODevice::WriteOnly));
        description.write(text);
        description.close();
        QCOMPARE(readDescription(tar).error().kind, Error::Kind::FileMalformed);
        QVERIFY(volumeCopiesIn(folder.path()).isEmpty());
        QCOMPARE(readDescription(lone).error().kind, Error::Kind::FileUnreadable);
        const QString none = folder.filePath(QStringLiteral("c.tar"));
        QCOMPARE(readDescription(none).error().kind, Error::Kind::NotFound);
        QVERIFY(readDescription(none).error().message.contains(none));
    }

    void onlyAWholeTarIsOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isWhole");
        const QByteArray end(1024, '\0');
        QTest::newRow("nothing in it") << end << true;
        QTest::newRow("with the padding of tar") << QByteArray(10240, '\0') << true;
        QTest::newRow("empty file") << QByteArray() << false;
        QTest::newRow("half of the end") << QByteArray(512, '\0') << false;
        QTest::newRow("a reason behind it") << end + "{\"message\":\"disk failed\"}" << false;
        QTest::newRow("words") << QByteArray("hello") << false;
    }

    void onlyAWholeTarIsOne()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isWhole);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.tar")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto contents = readTar(file.fileName(), [](qint64) { return true; });
        QCOMPARE(contents.has_value(), isWhole);
        if (!isWhole)
            QCOMPARE(contents.error().kind, Error::Kind::FileMalformed);
        QCOMPARE(readTar(file.fileName(), [](qint64) { return false; }).error().kind,
                 Error::Kind::Cancelled);
    }

    void readsUsage()
    {
        const QByteArray output = "4096\t1795692346\t/panel/0\n"
                                  "12\t?\t/panel/1\n"
                                  "du: cannot access '/panel/2'\n"
                                  "-5\t1\t/panel/3\n"
                                  "99\t7\t/panel/4 with\ttab\n";
        const auto usages = parseUsage(output);
        QCOMPARE(usages.size(), 3);
        QCOMPARE(usages.value(QStringLiteral("/panel/0")).bytes, 4096);
        QCOMPARE(usages.value(QStringLiteral("/panel/0")).lastWrite.toSecsSinceEpoch(), 1795692346);
        QVERIFY(!usages.value(QStringLiteral("/panel/1")).lastWrite.isValid());
        QVERIFY(usages.contains(QStringLiteral("/panel/4 with\ttab")));
    }
};

QTEST_GUILESS_MAIN(VolumeCopyTest)
#include "VolumeCopyTest.moc"
