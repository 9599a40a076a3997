// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/CertificateEnd.h"

#include <QFile>
#include <QTest>

class CertificateEndTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray recorded(const char *name)
    {
        QFile file(QStringLiteral(PANEL_TEST_DATA "/certificates/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QDateTime>("end");
        const QByteArray early = recorded("early.pem");
        QVERIFY(!early.isEmpty());
        const QDateTime end(QDate(2026, 12, 3), QTime(23, 18, 3), Qt::UTC);
        QTest::newRow("UTCTime") << early << end;
        QTest::newRow("GeneralizedTime")
            << recorded("late.pem") << QDateTime(QDate(2081, 8, 26), QTime(23, 18, 3), Qt::UTC);
        QTest::newRow("text before") << "Certificate:\n" + early << end;
        QTest::newRow("empty") << QByteArray() << QDateTime();
        QTest::newRow("no end") << early.left(400) << QDateTime();
        QTest::newRow("no content")
            << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----") << QDateTime();
        QTest::newRow("lengths beyond the end")
            << QByteArray("-----BEGIN CERTIFICATE-----\nMIP///8=\n-----END CERTIFICATE-----")
            << QDateTime();
        QTest::newRow("a key") << QByteArray("-----BEGIN PRIVATE KEY-----\nAA==\n") << QDateTime();
    }

    void reads()
    {
        QFETCH(QByteArray, pem);
        QTEST(panel::certificateEnd(pem), "end");
    }

    void refusesACutCertificate()
    {
        const QByteArray header = "-----BEGIN CERTIFICATE-----\n";
        QByteArray body = recorded("early.pem");
        body = QByteArray::fromBase64(
            body.mid(header.size(), body.indexOf("-----END") - header.size()));
        // Its validity is still there, but nothing says that the rest would be good.
        body.chop(100);
        QVERIFY(!panel::certificateEnd(header + body.toBase64() + "\n-----END CERTIFICATE-----")
                     .isValid());
    }

    void survivesAnyCutAndFlip()
    {
        const QByteArray header = "-----BEGIN CERTIFICATE-----\n";
        const QByteArray footer = "\n-----END CERTIFICATE-----\n";
        QByteArray body = recorded("early.pem");
        body = QByteArray::fromBase64(
            body.mid(header.size(), body.indexOf("-----END") - header.size()));
        for (qsizetype i = 0; i < body.size(); ++i) {
            panel::certificateEnd(header + body.left(i).toBase64() + footer);
            QByteArray flipped = body;
            flipped[i] = char(~flipped[i]);
            panel::certificateEnd(header + flipped.toBase64() + footer);
        }
    }
};

QTEST_GUILESS_MAIN(CertificateEndTest)
#include "CertificateEndTest.moc"
