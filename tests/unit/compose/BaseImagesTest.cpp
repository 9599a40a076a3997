// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/BaseImages.h"

#include <QTest>

using namespace panel;

class BaseImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void images_data()
    {
        QTest::addColumn<QByteArray>("dockerfile");
        QTest::addColumn<QStringList>("images");
        const auto row = [](const char *name, const QByteArray &dockerfile, const char *images) {
            QTest::newRow(name) << dockerfile
                                << QString::fromLatin1(images).split(u' ', Qt::SkipEmptyParts);
        };
        row("one", "FROM debian:bookworm\nRUN x\n", "debian:bookworm");
        row("stages", "FROM go:1 AS make\nFROM --platform=x alpine:3\nCOPY --from=make /a /\n",
            "go:1 alpine:3");
        row("its own stage", "FROM go:1 AS Make\nfrom make\n", "go:1");
        row("twice", "FROM a\nFROM a\n", "a");
        row("nothing", "FROM scratch\n", "");
        row("default", "ARG V=3\nFROM alpine:$V\nFROM alpine:${V}\nFROM x:${W:-2}", "alpine:3 x:2");
        row("argument", "ARG GIVEN=1\nFROM alpine:${GIVEN}\n", "alpine:9");
        row("nobody sets it", "FROM alpine:$V\nFROM b\n", "b");
    }

    void images()
    {
        QFETCH(QByteArray, dockerfile);
        QTEST(baseImages(dockerfile, {{QStringLiteral("GIVEN"), QStringLiteral("9")}}), "images");
    }

    /// A megabyte that would become a name of gigabytes.
    void aNameThatGrowsIsNone()
    {
        const QByteArray dockerfile =
            "ARG A=" + QByteArray(400, 'a') + "\nFROM " + QByteArray("$A").repeated(400) + "\n";
        QCOMPARE(baseImages(dockerfile, {}), QStringList());
    }
};

QTEST_GUILESS_MAIN(BaseImagesTest)
#include "BaseImagesTest.moc"
