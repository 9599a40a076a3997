// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/LoopGaps.h"

#include <QTableView>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>

namespace panel::bench {

/// The whole window, shown, on one machine of a store and one project.
class ScaleWindow
{
public:
    ScaleWindow(const QString &store, const QString &machine, const QString &project);

    /// Runs the event loop until that is so; false if it was not within a minute and a half.
    bool waitFor(const std::function<bool()> &isSo);
    void run(std::chrono::milliseconds time);
    bool waitForRows(int services);

    Session &session() { return *m_session; }
    QString stateAt(int row) const;
    int rows() const { return m_table->model()->rowCount(); }

    /// From an event, which `cause` leads to for this row, until the row says so; ms.
    Samples eventToRow(int events, const std::function<QString(int event, int row)> &cause);
    /// What the window's process does while nothing happens, without the CPU seconds of what
    /// lives in it but is not of the window.
    void measureIdle(
        BenchReport &report, const QString &who, std::chrono::seconds time,
        const std::function<double()> &notOfTheWindow = [] { return 0.0; });

    LoopGaps &gaps() { return m_gaps; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    QTableView *m_table = nullptr;
    LoopGaps m_gaps;
};

} // namespace panel::bench
