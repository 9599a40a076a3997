// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StackHeader.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/FolderChoice.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace panel {

StackHeader::StackHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_where(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_age(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_site(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_title->setFont(fonts::title());
    m_where->setObjectName(QStringLiteral("projectPlace"));
    m_where->setFont(fonts::small());
    m_where->setTone(Tone::Muted);
    m_age->setObjectName(QStringLiteral("projectAge"));
    m_age->setFont(fonts::smallStrong());
    m_age->setTone(Tone::Warn);
    m_age->hide();
    m_site->setObjectName(QStringLiteral("siteLink"));
    m_site->setProperty("look", QStringLiteral("link"));
    m_site->setFont(fonts::small());
    m_site->setCursor(Qt::PointingHandCursor);
    makeActions();

    m_bringUpButton = makeButton(m_bringUp, QStringLiteral("bringUpButton"));
    auto *stop = makeButton(m_stop, QStringLiteral("stopButton"));
    auto *rebuild = makeButton(m_rebuild, QStringLiteral("rebuildButton"));
    m_cleanButton = new QPushButton(glyphIcon(Glyph::Down, &Tokens::text), tr("Clean"), this);
    m_cleanButton->setObjectName(QStringLiteral("cleanButton"));
    m_cleanButton->setLayoutDirection(Qt::RightToLeft); // the arrow stands after the word
    m_cleanMenu = new QMenu(this);
    m_cleanMenu->setObjectName(QStringLiteral("cleanMenu"));
    m_cleanMenu->addActions(m_cleanActions);
    m_cleanMenu->addSeparator();
    m_cleanMenu->addAction(m_volumes);
    m_cleanButton->setMenu(m_cleanMenu);

    auto *place = new QHBoxLayout;
    place->setSpacing(6);
    place->addWidget(m_where);
    place->addWidget(m_age);
    place->addWidget(m_site);
    place->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_title, 1);
    for (QPushButton *button : {m_bringUpButton, stop, rebuild, m_cleanButton})
        top->addWidget(button);
    // Below the buttons, not beside them: the path needs the width.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(place);

    connect(m_site, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_state.site); });
    updateActions();
}

void StackHeader::makeActions()
{
    const auto make = [this](Glyph glyph, const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(glyphIcon(glyph, &Tokens::text), text, this);
        action->setShortcut(keys);
        action->setMenuRole(QAction::NoRole);
        return action;
    };
    m_bringUp = make(Glyph::Play, tr("Bring up"), Qt::CTRL | Qt::Key_U);
    m_stop = make(Glyph::Stop, tr("Stop"), Qt::CTRL | Qt::Key_Period);
    m_rebuild = make(Glyph::Rebuild, tr("Rebuild"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    connect(m_bringUp, &QAction::triggered, this, [this] {
        if (m_workflow && m_workflow->isRunning())
            Q_EMIT cancelAsked();
        else
            Q_EMIT bringUpAsked();
    });
    connect(m_stop, &QAction::triggered, this, &StackHeader::stopAsked);
    connect(m_rebuild, &QAction::triggered, this, &StackHeader::rebuildAsked);

    const std::pair<CleanPlan::Extent, QString> extents[] = {
        {CleanPlan::Extent::Containers, tr("Down: containers and network…")},
        {CleanPlan::Extent::Volumes, tr("Clean: also volumes and data…")},
        {CleanPlan::Extent::Images, tr("Full clean: also images…")},
        {CleanPlan::Extent::Engine, tr("Whole engine: what nothing uses…")},
    };
    for (const auto &[extent, text] : extents) {
        auto *action = new QAction(text, this);
        action->setMenuRole(QAction::NoRole);
        connect(action, &QAction::triggered, this,
                [this, chosen = extent] { Q_EMIT cleanAsked(chosen); });
        m_cleanActions.append(action);
    }
    m_cleanActions[0]->setObjectName(QStringLiteral("downAction"));
    m_cleanActions[1]->setObjectName(QStringLiteral("cleanAction"));
    m_cleanActions[2]->setObjectName(QStringLiteral("fullCleanAction"));
    m_cleanActions[3]->setObjectName(QStringLiteral("engineCleanAction"));
    m_volumes = new QAction(tr("Copies of volumes…"), this);
    m_volumes->setObjectName(QStringLiteral("volumesAction"));
    m_volumes->setMenuRole(QAction::NoRole);
    connect(m_volumes, &QAction::triggered, this, &StackHeader::volumesAsked);
}

QPushButton *StackHeader::makeButton(QAction *action, const QString &name)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setObjectName(name);
    button->setIconSize({16, 13});
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setText(action->text());
        // Without a reason of its own an action shows its text there, which the button shows.
        button->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
    });
    return button;
}

QList<QAction *> StackHeader::actions() const
{
    return {m_bringUp, m_stop, m_rebuild};
}

void StackHeader::setState(const StackState &state)
{
    m_state = state;
    m_state.services.clear();
    m_anyActive = ServiceSummary::of(state.services).active > 0;
    if (state.hasProject())
        m_title->setText((*state.project)->name);
    else if (!state.projectName.isEmpty())
        m_title->setText(state.projectName);
    else if (!state.projectFile.isEmpty())
        m_title->setText(QFileInfo(QFileInfo(state.projectFile).absolutePath()).fileName());
    else
        m_title->setText(tr("No project"));

    QString file = shortPath(state.projectFile);
    for (const QString &more : state.moreFiles)
        file += QStringLiteral(" + ") + QFileInfo(more).fileName();
    if (file.isEmpty())
        m_where->setText(state.machine);
    else if (state.machine.isEmpty())
        m_where->setText(file);
    else
        m_where->setText(tr("%1 on %2", "compose file, machine").arg(file, state.machine));
    updateAge();
    m_site->setVisible(!state.site.isEmpty());
    constexpr int longestLink = 60;
    m_site->setText(plainCaption(elided(state.site.toDisplayString(), longestLink)));
    m_site->setToolTip(plainToolTip(state.site.toDisplayString()));
    updateActions();
}

void StackHeader::setConnection(const ConnectionStatus &connection)
{
    m_state.connection = connection;
    updateAge();
    updateActions();
}

void StackHeader::updateAge()
{
    const QString age = pictureAgeText(m_state.connection, QDateTime::currentDateTimeUtc());
    m_age->setText(age);
    m_age->setVisible(!age.isEmpty());
}

void StackHeader::setSummary(const ServiceSummary &summary)
{
    if (std::exchange(m_anyActive, summary.active > 0) != m_anyActive)
        updateActions();
}

void StackHeader::setWorkflow(Workflow *workflow)
{
    if (m_workflow)
        m_workflow->disconnect(this);
    m_workflow = workflow;
    if (workflow) {
        connect(workflow, &Workflow::stepChanged, this, &StackHeader::updateActions);
        connect(workflow, &Workflow::finished, this, &StackHeader::updateActions);
    }
    updateActions();
}

void StackHeader::updateActions()
{
    const bool busy = m_workflow && m_workflow->isRunning();
    const bool ready = m_state.hasProject() && !m_state.machine.isEmpty();
    // Without a way to an engine nothing can begin; the notice says why, and what to do.
    const ConnectionStatus &connection = m_state.connection;
    const bool hasWay = connection.hasWay() || m_state.canStartMachine;
    const bool begins = ready && hasWay;
    m_bringUp->setEnabled(busy || begins);
    // What runs can be stopped without its file.
    m_stop->setEnabled(!busy && !m_state.projectFile.isEmpty() && m_state.isConnected()
                       && m_anyActive);
    m_rebuild->setEnabled(!busy && begins);
    // Nor is it needed to take away what the project left.
    const bool cleansEngine = !busy && !m_state.machine.isEmpty() && m_state.isConnected();
    const bool cleans = cleansEngine && m_state.project;
    m_cleanButton->setEnabled(cleansEngine);
    const QString why = plainToolTip(whyNoActions(connection, QDateTime::currentDateTimeUtc()));
    m_cleanButton->setToolTip(why);
    m_stop->setToolTip(why);
    const QString way = connection.hasWay() ? QString()
                        : hasWay            ? tr("The machine is started first.")
                                            : plainToolTip(connection.error.message);
    m_bringUp->setToolTip(way);
    m_rebuild->setToolTip(way);
    for (QAction *action : std::as_const(m_cleanActions))
        action->setEnabled(action == m_cleanActions.constLast() ? cleansEngine : cleans);
    m_volumes->setEnabled(cleans);

    m_bringUp->setText(busy ? tr("Cancel") : tr("Bring up"));
    m_bringUp->setIcon(glyphIcon(busy ? Glyph::Cancel : Glyph::Play, &Tokens::text));
    const QString look = busy ? QString() : QStringLiteral("primary");
    if (m_bringUpButton->property("look").toString() != look || m_bringUpButton->icon().isNull()) {
        m_bringUpButton->setProperty("look", look);
        m_bringUpButton->style()->unpolish(m_bringUpButton);
        m_bringUpButton->style()->polish(m_bringUpButton);
    }
    m_bringUpButton->setIcon(busy ? glyphIcon(Glyph::Cancel, &Tokens::text)
                                  : glyphIcon(Glyph::Play, &Tokens::onAccent));
}

} // namespace panel
