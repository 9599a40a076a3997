// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DiagnosisTexts.h"
#include "core/logs/LogSession.h"
#include "core/session/Session.h"
#include "tests/support/ComposeRig.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/StackCopy.h"

#include <QTest>

#include <memory>

namespace panel {

using test::StackCopy;

namespace {

constexpr int aMoment = 60'000;

const QByteArray services = R"(
  web:
    image: debian:bookworm-slim
    command: sh -c 'echo I am $$HOSTNAME; trap "exit 3" TERM; sleep 1000 & wait'
    network_mode: none
    scale: 3
)";

QString nameOf(int number)
{
    return QStringLiteral("paneltestscaled-web-%1").arg(number);
}

} // namespace

/// A service of three containers on the real engine: what becomes of each is told.
class ScaledServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rig = std::make_unique<test::ComposeRig>(QStringLiteral("paneltestscaled"), services);
        m_session = std::make_unique<Session>(Session::Options{.watchMachines = false});
        m_session->selectMachine(QStringLiteral("default"));
        m_session->openProject(m_rig->file());
        m_rig->compose({QStringLiteral("up"), QStringLiteral("-d")});
        QTRY_VERIFY_WITH_TIMEOUT(web() && web()->readyCount() == 3, aMoment);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_rig.reset();
    }

    void allWellIsNothingToLookAt()
    {
        QVERIFY(web()->isReady());
        const QList<Diagnosis> all = diagnoses();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().kind, Diagnosis::Kind::Fine);
    }

    void theLogsOfAllAreRead()
    {
        const LogStore &store = m_session->logs()->store();
        for (const Container &container : web()->containers()) {
            const QByteArray expected = "I am " + container.id.left(12).toLatin1();
            QTRY_VERIFY2_WITH_TIMEOUT(contains(store, expected), expected.constData(), aMoment);
        }
    }

    void theOneThatDiesIsTold()
    {
        m_session->stopContainer(idOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(web()->readyCount(), 2, aMoment);
        StackCopy::docker({QStringLiteral("kill"), nameOf(3)});
        QTRY_COMPARE_WITH_TIMEOUT(web()->readyCount(), 1, aMoment);
        QVERIFY(web()->hasProblem());
        QVERIFY(web()->isActive());
        const QList<Diagnosis> all = diagnoses();
        QStringList seen;
        for (const Diagnosis &diagnosis : all)
            seen.append(title(diagnosis) + u' ' + kindName(diagnosis.kind));
        seen.sort();
        QCOMPARE(seen, (QStringList{QStringLiteral("web (%1) stopped").arg(nameOf(2)),
                                    QStringLiteral("web (%1) killed").arg(nameOf(3))}));
    }

    void itIsStartedAgainByItsCard()
    {
        const QList<Diagnosis> all = diagnoses();
        for (const Diagnosis &diagnosis : all) {
            for (const NextStep &step : diagnosis.next) {
                if (step.action == NextStep::Action::Start)
                    m_session->startContainer(step.container);
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(web()->isReady(), aMoment);
    }

    void theOneThatIsGoneIsMissed()
    {
        StackCopy::docker({QStringLiteral("rm"), QStringLiteral("-f"), nameOf(1)});
        QTRY_COMPARE_WITH_TIMEOUT(web()->containers().size(), 2, aMoment);
        QVERIFY(!web()->isReady());
        const QList<Diagnosis> all = diagnoses();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().kind, Diagnosis::Kind::TooFew);
        QCOMPARE(headline(all.first()), QStringLiteral("There are only 2 of 3 containers of it."));
    }

private:
    const Service *web() const { return m_session->services().find(QStringLiteral("web")); }

    QString idOf(int number) const
    {
        for (const Container &container : web()->containers()) {
            if (container.number() == number)
                return container.id;
        }
        return {};
    }

    QList<Diagnosis> diagnoses() const
    {
        const auto all = test::answerOf<QList<Diagnosis>>(
            [this](QObject *requester, const Handler<QList<Diagnosis>> &done) {
                return m_session->diagnose(requester, done);
            },
            aMoment);
        if (!all)
            qWarning("%s", qPrintable(all.error().message));
        return all.value_or(QList<Diagnosis>());
    }

    static bool contains(const LogStore &store, const QByteArray &text)
    {
        bool found = false;
        store.visit(store.firstNumber(), store.endNumber(),
                    [&](const StoredLine &line) { found = found || line.text.contains(text); });
        return found;
    }

    std::unique_ptr<test::ComposeRig> m_rig;
    std::unique_ptr<Session> m_session;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ScaledServiceTest)
#include "ScaledServiceTest.moc"
