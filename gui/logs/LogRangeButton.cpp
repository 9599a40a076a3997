// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogRangeButton.h"

#include "gui/logs/LogTimeDialog.h"

#include <QActionGroup>
#include <QDateTime>
#include <QMenu>

namespace panel {

namespace {

constexpr qint64 nanoPerMillisecond = 1'000'000;

qint64 nanoOf(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * nanoPerMillisecond;
}

} // namespace

LogRangeButton::LogRangeButton(LogSession *logs, QWidget *parent)
    : PillButton(Shape::Outlined, parent), m_logs(logs)
{
    setObjectName(QStringLiteral("logRange"));
    setToolTip(tr("From where on the logs are shown, and what came before"));
    connect(this, &PillButton::clicked, this, &LogRangeButton::openMenu);
    connect(logs, &LogSession::earlierChanged, this, &LogRangeButton::updateText);
    updateText();
}

QString LogRangeButton::textOf(const Choice &choice)
{
    switch (choice.beginning) {
    case Beginning::Tail: return tr("last %Ln lines of each", nullptr, choice.amount);
    case Beginning::Ago:
        return choice.amount < 60 ? tr("last %n minute(s)", nullptr, choice.amount)
                                  : tr("last %n hour(s)", nullptr, choice.amount / 60);
    case Beginning::Today: return tr("today");
    case Beginning::All: return tr("all lines");
    }
    return {};
}

LogRange LogRangeButton::rangeOf(const Choice &choice)
{
    constexpr int all = -1;
    const QDateTime now = QDateTime::currentDateTime();
    switch (choice.beginning) {
    case Beginning::Tail: return {choice.amount, 0};
    case Beginning::Ago: return {all, nanoOf(now.addSecs(-60LL * choice.amount))};
    case Beginning::Today: return {all, nanoOf(now.date().startOfDay())};
    case Beginning::All: return {all, 0};
    }
    return {};
}

void LogRangeButton::updateText()
{
    const bool fetches = m_logs->earlierState() == LogSession::Earlier::Fetching;
    setText(fetches ? tr("loading earlier lines…") : textOf(m_choice));
    setTone(fetches ? Tone::Link : Tone::Neutral);
    setAccessibleName(text());
    updateGeometry();
}

void LogRangeButton::choose(const Choice &choice)
{
    m_choice = choice;
    m_logs->setRange(rangeOf(choice));
    updateText();
    Q_EMIT rangeChosen();
}

void LogRangeButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logRangeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addBeginnings(menu);
    menu->addSeparator();
    addEarlier(menu);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void LogRangeButton::addBeginnings(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const Choice choices[] = {{Beginning::Tail, 100},  {Beginning::Tail, 500},
                              {Beginning::Tail, 5000}, {Beginning::Ago, 10},
                              {Beginning::Ago, 60},    {Beginning::Today, 0},
                              {Beginning::All, 0}};
    for (const Choice &choice : choices) {
        QAction *action = menu->addAction(textOf(choice), this, [this, choice] { choose(choice); });
        action->setCheckable(true);
        action->setChecked(choice == m_choice);
        group->addAction(action);
    }
}

void LogRangeButton::addEarlier(QMenu *menu)
{
    using Earlier = LogSession::Earlier;
    switch (m_logs->earlierState()) {
    case Earlier::Fetching:
        menu->addAction(tr("Stop loading earlier lines"), m_logs, &LogSession::cancelEarlier);
        return;
    case Earlier::Exhausted:
        menu->addAction(tr("There are no earlier lines"))->setEnabled(false);
        return;
    case Earlier::Full:
        menu->addAction(tr("The budget has no room for earlier lines"))->setEnabled(false);
        return;
    case Earlier::Idle: break;
    }
    menu->addAction(tr("Load earlier lines"), m_logs, [logs = m_logs] { logs->fetchEarlier(); });
    menu->addAction(tr("Load back to a time…"), this, &LogRangeButton::askForTime);
}

void LogRangeButton::askForTime()
{
    const qint64 oldest = m_logs->store().facts().oldestTimeNano;
    const QDateTime from = oldest > 0 ? QDateTime::fromMSecsSinceEpoch(oldest / nanoPerMillisecond)
                                      : QDateTime::currentDateTime();
    auto *dialog = new LogTimeDialog(from, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogTimeDialog::chosen, this,
            [this](const QDateTime &time) { m_logs->fetchEarlier(nanoOf(time)); });
    dialog->open();
}

} // namespace panel
