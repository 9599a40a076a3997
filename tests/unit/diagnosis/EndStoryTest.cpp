// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/EndStory.h"

#include <QTest>

namespace panel {

/// The events are those that Docker 20.10 sends for `docker stop`, `docker kill` and the rest.
class EndStoryTest : public QObject
{
    Q_OBJECT

    static EngineEvent event(int seconds, const char *action, const char *signalNumber = nullptr)
    {
        EngineEvent event;
        event.type = QStringLiteral("container");
        event.action = QString::fromLatin1(action);
        event.timeNano = (1'790'000'000 + qint64(seconds)) * 1'000'000'000;
        if (signalNumber)
            event.attributes.insert(QStringLiteral("signal"), QString::fromLatin1(signalNumber));
        return event;
    }

private Q_SLOTS:
    void aStopThatIsHeard()
    {
        const EndStory story = EndStory::fromEvents(
            {event(0, "start"), event(5, "kill", "15"), event(6, "die"), event(6, "stop")});
        QVERIFY(story.isKnown);
        QVERIFY(story.isStop);
        QCOMPARE(story.signalNumbers, QList<int>{15});
        QVERIFY(!story.isKilledAfterGrace());
        QCOMPARE(story.waitedMilliseconds(), 1000);
    }

    void aStopThatIsIgnored()
    {
        const EndStory story =
            EndStory::fromEvents({event(0, "start"), event(5, "kill", "15"), event(15, "kill", "9"),
                                  event(15, "die"), event(15, "stop")});
        QVERIFY(story.isKilledAfterGrace());
        QCOMPARE(story.waitedMilliseconds(), 10'000);
    }

    void aKillIsNoStop()
    {
        const EndStory story = EndStory::fromEvents({event(5, "kill", "9"), event(5, "die")});
        QVERIFY(story.isAsked());
        QVERIFY(!story.isStop);
        QVERIFY(!story.isKilledAfterGrace());
    }

    void whoKillsTwiceWasNotPolite()
    {
        const EndStory story =
            EndStory::fromEvents({event(5, "kill", "9"), event(6, "kill", "9"), event(6, "die")});
        QVERIFY(!story.isKilledAfterGrace());
    }

    void anEndThatNobodyAskedFor()
    {
        const EndStory story = EndStory::fromEvents({event(0, "start"), event(3, "die")});
        QVERIFY(story.isKnown);
        QVERIFY(!story.isAsked());
        QCOMPARE(story.waitedMilliseconds(), 0);
    }

    void memory()
    {
        const EndStory story =
            EndStory::fromEvents({event(0, "start"), event(3, "oom"), event(3, "die")});
        QVERIFY(story.outOfMemory);
    }

    void earlierRunsDoNotCount()
    {
        const EndStory story =
            EndStory::fromEvents({event(0, "kill", "9"), event(0, "oom"), event(0, "die"),
                                  event(1, "start"), event(3, "die")});
        QVERIFY(story.isKnown);
        QVERIFY(!story.isAsked());
        QVERIFY(!story.outOfMemory);
    }

    void whatIsForgottenIsNotKnown()
    {
        QVERIFY(!EndStory::fromEvents({}).isKnown);
        QVERIFY(!EndStory::fromEvents({event(0, "start")}).isKnown);
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EndStoryTest)
#include "EndStoryTest.moc"
