// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineHeader.h"

#include "gui/Fonts.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineTexts.h"
#include "gui/models/ServiceTexts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatePill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <chrono>

namespace panel {

MachineHeader::MachineHeader(MachineActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_pill(new StatePill(this))
    , m_words(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_use(new QPushButton(actions->use()->text(), this))
    , m_primary(new QPushButton(this))
    , m_shell(new QPushButton(glyphIcon(Glyph::Terminal, &Tokens::text), tr("Shell"), this))
    , m_copy(makeMenuButton(QStringLiteral("machineCopyButton"), tr("Copy")))
    , m_more(makeMenuButton(QStringLiteral("machineMoreButton"), tr("More")))
{
    m_title->setObjectName(QStringLiteral("machineTitle"));
    m_title->setFont(fonts::title());
    m_pill->setObjectName(QStringLiteral("machineStatePill"));
    m_words->setObjectName(QStringLiteral("machineWords"));
    m_words->setFont(fonts::small());
    m_words->setTone(Tone::Muted);
    m_use->setObjectName(QStringLiteral("machineUseButton"));
    m_use->setToolTip(tr("Bring the stack up on this machine, and look at its containers"));
    m_primary->setObjectName(QStringLiteral("machinePrimaryButton"));
    m_primary->setIconSize({16, 13});
    m_shell->setObjectName(QStringLiteral("machineShellButton"));
    m_shell->setIconSize({18, 13});
    m_shell->setToolTip(m_actions->shell()->text());
    m_actions->fillCopy(m_copy->menu());
    m_actions->fillMore(m_more->menu());

    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_title, 1);
    for (QPushButton *button : {m_primary, m_shell, m_copy, m_more})
        top->addWidget(button);
    auto *line = new QHBoxLayout;
    line->setSpacing(9);
    line->addWidget(m_pill);
    line->addWidget(m_words, 1);
    line->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addLayout(line);

    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_shown)
            m_shown->trigger();
    });
    connect(m_use, &QPushButton::clicked, m_actions->use(), &QAction::trigger);
    connect(m_shell, &QPushButton::clicked, m_actions->shell(), &QAction::trigger);
    connect(m_actions, &MachineActions::commandsChanged, this,
            [this] { m_actions->fillCopy(m_copy->menu()); });
    m_clock.setInterval(std::chrono::seconds(20));
    connect(&m_clock, &QTimer::timeout, this, &MachineHeader::updateWords);
    setState({});
}

QPushButton *MachineHeader::makeMenuButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(glyphIcon(Glyph::Down, &Tokens::text), text, this);
    button->setObjectName(name);
    button->setLayoutDirection(Qt::RightToLeft); // the arrow stands after the word
    button->setMenu(new QMenu(button));
    return button;
}

void MachineHeader::setState(const MachinePageState &state)
{
    m_state = state;
    m_title->setText(state.name);
    const bool isKnown = state.machine.has_value();
    m_pill->setState(isKnown ? machineStateText(*state.machine) : QString(),
                     isKnown ? machineTone(*state.machine) : Tone::Neutral);
    m_use->setVisible(m_actions->use()->isEnabled());
    m_shell->setVisible(isKnown && hasShell(state.machine->driver));
    m_shell->setEnabled(m_actions->shell()->isEnabled());
    m_shell->setToolTip(m_actions->shell()->toolTip());
    m_copy->setVisible(isKnown && (state.machine->endpoint || !state.commands.isEmpty()));
    m_more->setVisible(isKnown);
    if (state.stateSince.isValid())
        m_clock.start();
    else
        m_clock.stop();
    updatePrimary();
    updateWords();
}

void MachineHeader::updateWords()
{
    if (!m_state.machine) {
        m_words->setText(m_state.isBusy ? tr("not in the store yet") : tr("not in the store"));
        return;
    }
    const Machine &machine = *m_state.machine;
    QStringList words;
    if (m_state.stateSince.isValid()) {
        words.append(tr("seen so for %1", "age of a state")
                         .arg(ageText(m_state.stateSince.secsTo(QDateTime::currentDateTimeUtc()))));
    }
    words.append(machine.driver);
    words.append(machine.endpoint ? machine.endpoint->url.host() : machine.ipAddress);
    if (!machine.engineVersion.isEmpty())
        words.append(tr("Engine %1").arg(machine.engineVersion));
    if (m_state.isInUse)
        words.append(tr("used by the stack"));
    if (m_state.whyNoActions && hasShell(machine.driver))
        words.append(tr("docker-machine is not installed"));
    words.removeAll(QString());
    m_words->setText(words.join(QStringLiteral(" · ")));
}

void MachineHeader::updatePrimary()
{
    m_shown = m_actions->primary();
    m_primary->setVisible(m_shown);
    if (!m_shown)
        return;
    // Only starting invites: stopping and cancelling are there, but not what the eye falls on.
    const bool invites = m_shown == m_actions->start();
    const Glyph glyph = m_shown == m_actions->start()     ? Glyph::Play
                        : m_shown == m_actions->stop()    ? Glyph::Stop
                        : m_shown == m_actions->restart() ? Glyph::Rebuild
                                                          : Glyph::Cancel;
    // A button needs no “…”: that is for menus.
    m_primary->setText(m_shown->text().remove(u'…'));
    m_primary->setEnabled(m_shown->isEnabled());
    m_primary->setIcon(glyphIcon(glyph, invites ? &Tokens::onAccent : &Tokens::text));
    const QString look = invites ? QStringLiteral("primary") : QString();
    if (m_primary->property("look").toString() == look)
        return;
    m_primary->setProperty("look", look);
    m_primary->style()->unpolish(m_primary);
    m_primary->style()->polish(m_primary);
}

} // namespace panel
