// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/session/Session.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/support/Leftovers.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace panel::bench {

/// A fault, and what happens at the engine that has to be on screen when it is over.
struct Trouble
{
    QString name;
    std::function<void()> hurt;
    std::function<void()> heal;
    /// What is done to the containers, straight at the engine.
    std::function<void()> change;
    std::function<bool(const Session &)> isRight;
    bool changesWhileItLasts = true; ///< else the engine itself is away, and it is done afterwards
    std::function<void()> undo;      ///< of `change`
    std::function<bool(const Session &)> isUndone;
};

/// A whole session (services, events, logs) whose engine gets into trouble. Nobody asks it for
/// anything meanwhile: all that is noticed, it notices by itself.
class TroubledSession
{
public:
    TroubledSession(const QString &store, const QString &machine, const QString &project,
                    const QStringList &services);

    bool waitUntil(const std::function<bool(const Session &)> &isSo);

    /// The engine is away until it heals: how soon that was noticed, what was said, and how long
    /// after its end the view was right again.
    void measureLoss(BenchReport &report, const Trouble &trouble, int times);
    /// The engine stays: how soon a change was on screen while it lasts.
    void measureBurden(BenchReport &report, const Trouble &trouble);
    /// What the process holds more than after the first trouble.
    void measureLeftovers(BenchReport &report, const QString &who);

private:
    double secondsUntil(const std::function<bool(const Session &)> &isSo);

    std::unique_ptr<Session> m_session;
    std::optional<test::Leftovers> m_before;
};

} // namespace panel::bench
