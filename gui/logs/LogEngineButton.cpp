// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogEngineButton.h"

#include "core/base/PlainText.h"
#include "gui/widgets/SafeText.h"

#include <QMenu>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype longestCaption = 40;

} // namespace

LogEngineButton::LogEngineButton(QWidget *parent) : PillButton(Shape::Outlined, parent)
{
    setObjectName(QStringLiteral("logEngines"));
    setToolTip(tr("Shows the logs of this project on other machines too"));
    setAccessibleDescription(toolTip());
    connect(this, &PillButton::clicked, this, &LogEngineButton::openMenu);
    setChoices({});
}

void LogEngineButton::setChoices(const QList<LogEngineChoice> &choices)
{
    m_choices = choices;
    const auto chosen = std::count_if(choices.begin(), choices.end(),
                                      [](const auto &choice) { return choice.isChosen; });
    setText(chosen == 0 ? tr("this machine") : tr("this machine + %n more", nullptr, int(chosen)));
    setTone(chosen == 0 ? Tone::Neutral : Tone::Link);
    setAccessibleName(text());
    setVisible(!choices.isEmpty());
    updateGeometry();
}

void LogEngineButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logEngineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Also from"))->setEnabled(false);
    for (const LogEngineChoice &choice : std::as_const(m_choices)) {
        const QString name = plainCaption(elided(choice.name, longestCaption));
        QAction *action = menu->addAction(choice.isAway ? tr("%1 (no answer)").arg(name) : name);
        action->setCheckable(true);
        action->setChecked(choice.isChosen);
        connect(action, &QAction::toggled, this,
                [this, id = choice.id](bool chosen) { choose(id, chosen); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void LogEngineButton::choose(const QString &id, bool chosen)
{
    QStringList ids;
    for (const LogEngineChoice &choice : std::as_const(m_choices)) {
        if (choice.id == id ? chosen : choice.isChosen)
            ids.append(choice.id);
    }
    Q_EMIT enginesChosen(ids);
}

} // namespace panel
