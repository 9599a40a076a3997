// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/SleepingStack.h"

#include "tests/bench/frame/ProcessCost.h"

#include <QFile>

namespace panel::bench {

QString SleepingStack::serviceName(int number)
{
    return QStringLiteral("svc-%1").arg(number, 4, 10, QLatin1Char('0'));
}

SleepingStack::SleepingStack(int services) : m_services(services)
{
    QFile compose(file());
    if (!compose.open(QIODevice::WriteOnly))
        return;
    compose.write("name: " + name().toUtf8() + "\nservices:\n");
    for (int i = 1; i <= services; ++i) {
        compose.write("  " + serviceName(i).toUtf8()
                      + ":\n"
                        "    image: debian:bookworm-slim\n"
                        "    command: [sleep, infinity]\n"
                        "    init: true\n"
                        "    network_mode: none\n");
    }
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
    if (!m_isUp)
        return;
    ProgramRun::of(QStringLiteral("docker"),
                   {QStringLiteral("compose"), QStringLiteral("-f"), file(),
                    QStringLiteral("--progress=quiet"), QStringLiteral("down"),
                    QStringLiteral("-t"), QStringLiteral("0")});
}

} // namespace panel::bench
