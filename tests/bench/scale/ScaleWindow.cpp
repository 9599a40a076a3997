// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scale/ScaleWindow.h"

#include "gui/models/ServiceModel.h"
#include "tests/bench/frame/ProcessCost.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>

namespace panel::bench {

ScaleWindow::ScaleWindow(const QString &store, const QString &machine, const QString &project)
    : m_folder(std::make_unique<QTemporaryDir>())
    , m_settings(std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini"))))
    , m_theme(std::make_unique<Theme>(qApp, Settings::Appearance::Light))
{
    Session::Options options;
    options.machineStore = store;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get(), m_theme.get());
    m_table = m_window->findChild<QTableView *>(QStringLiteral("serviceTable"));
    m_window->show();
    m_session->openProject(project);
    m_session->selectMachine(machine);
}

bool ScaleWindow::waitFor(const std::function<bool()> &isSo)
{
    // Not QTest::qWaitFor: it sleeps between two rounds, and what comes by answers would crawl.
    using namespace std::chrono_literals;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    look.start(5ms);
    QTimer::singleShot(90s, &loop, &QEventLoop::quit);
    loop.exec();
    return isSo();
}

void ScaleWindow::run(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool ScaleWindow::waitForRows(int services)
{
    return waitFor([&] { return m_session->areServicesKnown() && rows() == services; });
}

QString ScaleWindow::stateAt(int row) const
{
    return m_table->model()->index(row, ServiceModel::State).data().toString();
}

Samples ScaleWindow::eventToRow(int events, const std::function<QString(int event, int row)> &cause)
{
    Samples milliseconds;
    for (int event = 0; event < events; ++event) {
        const int row = event % std::min(rows(), 10);
        QString wanted;
        QEventLoop loop;
        const auto watch =
            QObject::connect(m_table->model(), &QAbstractItemModel::dataChanged, &loop, [&] {
                if (!wanted.isEmpty() && stateAt(row) == wanted)
                    loop.quit();
            });
        QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
        QElapsedTimer clock;
        clock.start();
        wanted = cause(event, row);
        if (stateAt(row) != wanted)
            loop.exec();
        QObject::disconnect(watch);
        milliseconds.add(double(clock.nsecsElapsed()) / 1e6);
        run(std::chrono::milliseconds(40)); // so that each is told by itself
    }
    return milliseconds;
}

void ScaleWindow::measureIdle(BenchReport &report, const QString &who, std::chrono::seconds time,
                              const std::function<double()> &notOfTheWindow)
{
    run(std::chrono::seconds(2));
    const double othersBefore = notOfTheWindow();
    const double threadBefore = LoopGaps::threadCpuSeconds();
    const ProcessCost before = ProcessCost::ofThisProcess();
    run(time);
    const ProcessCost cost = ProcessCost::ofThisProcess().since(before);
    const double others = notOfTheWindow() - othersBefore;
    const auto seconds = double(time.count());
    report.measure(QStringLiteral("idle CPU, %1").arg(who), QStringLiteral("% of a core"),
                   100 * (cost.cpuSeconds - others) / seconds, Goal{Goal::Sense::AtMost, 1.0});
    report.note(QStringLiteral("of that the window's thread %1 %")
                    .arg(100 * (LoopGaps::threadCpuSeconds() - threadBefore) / seconds, 0, 'f', 1));
    if (others > 0)
        report.note(QStringLiteral("the fake engine in the same process used %1 %")
                        .arg(100 * others / seconds, 0, 'f', 1));
    report.measure(QStringLiteral("wake-ups while idle, %1").arg(who), QStringLiteral("/s"),
                   double(cost.wakeUps) / seconds);
    report.measure(QStringLiteral("memory, %1").arg(who), QStringLiteral("MB"), cost.memory);
    report.note(
        QStringLiteral("%1 threads, %2 files and sockets").arg(cost.threads).arg(cost.files));
}

} // namespace panel::bench
