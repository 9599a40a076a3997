// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/DockerfileLine.h"

#include <QTest>

using panel::dockerfileLine;

class DockerfileLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheStep_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("instruction");
        QTest::addColumn<int>("line");
        const QString one = QStringLiteral("# comment\n"
                                           "ARG N=1\n"
                                           "FROM debian:bookworm AS base\n"
                                           "ENV A=b\n"
                                           "RUN apt-get update \\\n"
                                           "  # in between\n"
                                           "  && RUN not-one\n"
                                           "copy a b\n"
                                           "USER x\n"
                                           "RUN false\n");
        QTest::newRow("from") << one << QString() << 1 << QStringLiteral("FROM debian:bookworm")
                              << 3;
        QTest::newRow("run") << one << QString() << 2 << QStringLiteral("RUN apt-get update") << 5;
        QTest::newRow("lower case") << one << QString() << 3 << QStringLiteral("COPY a b") << 8;
        QTest::newRow("last") << one << QString() << 4 << QStringLiteral("RUN false") << 10;
        QTest::newRow("beyond") << one << QString() << 5 << QStringLiteral("RUN x") << 0;
        QTest::newRow("another word") << one << QString() << 3 << QStringLiteral("RUN x") << 0;
        const QString two = QStringLiteral("FROM a AS Builder\nRUN one\nFROM b\nRUN two\n");
        QTest::newRow("named stage")
            << two << QStringLiteral("builder") << 2 << QStringLiteral("RUN one") << 2;
        QTest::newRow("counted stage")
            << two << QStringLiteral("stage-1") << 2 << QStringLiteral("RUN two") << 4;
        QTest::newRow("unknown stage")
            << two << QStringLiteral("stage-7") << 2 << QStringLiteral("RUN two") << 0;
        QTest::newRow("empty") << QString() << QString() << 1 << QString() << 0;
    }

    void findsTheStep()
    {
        QFETCH(QString, file);
        QFETCH(QString, stage);
        QFETCH(int, step);
        QFETCH(QString, instruction);
        QTEST(dockerfileLine(file, stage, step, instruction), "line");
    }
};

QTEST_GUILESS_MAIN(DockerfileLineTest)
#include "DockerfileLineTest.moc"
