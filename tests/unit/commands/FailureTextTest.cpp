// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/FailureText.h"

#include <QTest>

using namespace panel;

class FailureTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidTwice()
    {
        const QString said =
            QStringLiteral("Error response from daemon: the name cnt_web is already in use");
        const Error error{Error::Kind::Conflict,
                          QStringLiteral("Another project already has a container cnt_web."),
                          QStringLiteral("Give this one another name."),
                          QStringLiteral("the name cnt_web is already in use\n") + said + u'\n'
                              + said};
        const QStringList output{QStringLiteral("$ docker-compose up -d"),
                                 QStringLiteral("web  Error  ") + said, said};
        QCOMPARE(failureText(error, output),
                 QStringLiteral("$ docker-compose up -d\n\n"
                                "Another project already has a container cnt_web.\n"
                                "Give this one another name.\n\n")
                     + said);
    }

    void whatTheMessageHasIsNoDetail()
    {
        const QString said = QStringLiteral("something that nobody has heard of");
        const Error error{Error::Kind::ProgramFailed,
                          QStringLiteral("Compose could not start the stack: ") + said,
                          QStringLiteral("Try again."), said};
        QCOMPARE(failureText(error, {said}), error.message + QStringLiteral("\nTry again."));
    }

    /// The lines of a build, which are short and alike at times.
    void otherLinesStayAsTheyAre()
    {
        const Error error{Error::Kind::ProgramFailed, QStringLiteral("The build failed."),
                          QStringLiteral("Look."),
                          QStringLiteral("ok\nok\nmake: *** [all] Error 2")};
        QCOMPARE(failureText(error, {QStringLiteral("web | ok"),
                                     QStringLiteral("web | make: *** [all] Error 2")}),
                 QStringLiteral("web | ok\n\nThe build failed.\nLook.\n\nok\nok\nmake: *** [all] "
                                "Error 2"));
    }
};

QTEST_GUILESS_MAIN(FailureTextTest)
#include "FailureTextTest.moc"
