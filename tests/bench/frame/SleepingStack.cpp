// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/SleepingStack.h"

#include "tests/bench/frame/ProcessCost.h"
#include "tests/support/EngineStore.h"

#include <QCoreApplication>

namespace panel::bench {

QString SleepingStack::serviceName(int number)
{
    return QStringLiteral("svc-%1").arg(number, 4, 10, QLatin1Char('0'));
}

QString SleepingStack::name() const
{
    return QStringLiteral("panelbench-%1").arg(QCoreApplication::applicationPid());
}

SleepingStack::SleepingStack(int services) : m_services(services)
{
    QStringList names;
    for (int i = 1; i <= services; ++i)
        names.append(serviceName(i));
    test::writeComposeFile(m_folder.path(), name(), names);
}

QString SleepingStack::bringUp()
{
    m_isUp = true;
    const ProgramRun up =
        ProgramRun::of(QStringLiteral("docker"), {QStringLiteral("compose"), QStringLiteral("-f"),
                                                  file(), QStringLiteral("--progress=quiet"),
                                                  QStringLiteral("up"), QStringLiteral("-d")});
    return up.exitCode == 0 ? QString() : QStringLiteral("docker compose up did not work");
}

SleepingStack::~SleepingStack()
{
    // On a busy computer the engine may fail to remove one of hundreds at the first time.
    constexpr int attempts = 3;
    for (int i = 0; m_isUp && i < attempts; ++i) {
        const ProgramRun down = ProgramRun::of(
            QStringLiteral("docker"),
            {QStringLiteral("compose"), QStringLiteral("-f"), file(),
             QStringLiteral("--progress=quiet"), QStringLiteral("down"), QStringLiteral("-t"),
             QStringLiteral("0"), QStringLiteral("--remove-orphans")});
        m_isUp = down.exitCode != 0;
    }
}

} // namespace panel::bench
