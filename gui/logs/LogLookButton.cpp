// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogLookButton.h"

#include <QActionGroup>
#include <QMenu>

namespace panel {

LogLookButton::LogLookButton(QWidget *parent) : PillButton(Shape::Outlined, parent)
{
    setObjectName(QStringLiteral("logLook"));
    setText(tr("View"));
    setAccessibleName(tr("How the log lines look"));
    setToolTip(tr("Timestamps, wrapping, folding, size, lines around matches"));
    connect(this, &PillButton::clicked, this, &LogLookButton::openMenu);
}

void LogLookButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logLookMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTimes(menu->addMenu(tr("Timestamps")));
    addContext(menu->addMenu(tr("Lines around matches")));
    menu->addSeparator();
    addSwitch(menu, tr("Service names"), &LogLook::services);
    addSwitch(menu, tr("Wrap long lines"), &LogLook::wraps);
    addSwitch(menu, tr("Fold stack traces"), &LogLook::foldsTraces);
    menu->addSeparator();
    addZoom(menu);
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("Clear"), this, &LogLookButton::clearAsked);
    clear->setObjectName(QStringLiteral("logClear"));
    clear->setToolTip(tr("Forget the lines that are shown here; the containers keep theirs"));
    menu->setToolTipsVisible(true);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void LogLookButton::choose(const LogLook &look)
{
    m_look = look;
    Q_EMIT lookChosen(look);
}

void LogLookButton::addTimes(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<LogLook::Times, QString> choices[] = {
        {LogLook::Times::Local, tr("Local time")},
        {LogLook::Times::Utc, tr("UTC")},
        {LogLook::Times::Relative, tr("How long ago")},
        {LogLook::Times::Off, tr("Off")},
    };
    for (const auto &[times, text] : choices) {
        QAction *action = menu->addAction(text, this, [this, chosen = times] {
            LogLook look = m_look;
            look.times = chosen;
            choose(look);
        });
        action->setCheckable(true);
        action->setChecked(times == m_look.times);
        group->addAction(action);
    }
}

void LogLookButton::addContext(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const int lines : {0, 2, 5, 20}) {
        QAction *action =
            menu->addAction(lines == 0 ? tr("None") : QString::number(lines), this, [this, lines] {
                m_context = lines;
                Q_EMIT contextChosen(lines);
            });
        action->setCheckable(true);
        action->setChecked(lines == m_context);
        group->addAction(action);
    }
}

void LogLookButton::addSwitch(QMenu *menu, const QString &text, bool LogLook::*member)
{
    QAction *action = menu->addAction(text, this, [this, member](bool on) {
        LogLook look = m_look;
        look.*member = on;
        choose(look);
    });
    action->setCheckable(true);
    action->setChecked(m_look.*member);
}

void LogLookButton::addZoom(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, const QKeySequence &keys, int steps) {
        QAction *action = menu->addAction(text, this, [this, steps] {
            LogLook look = m_look;
            look.zoom = steps == 0 ? 0 : look.zoom + steps;
            choose(look);
        });
        action->setShortcut(keys);
    };
    add(tr("Larger letters"), QKeySequence::ZoomIn, 1);
    add(tr("Smaller letters"), QKeySequence::ZoomOut, -1);
    add(tr("Usual size"), Qt::CTRL | Qt::Key_0, 0);
}

} // namespace panel
