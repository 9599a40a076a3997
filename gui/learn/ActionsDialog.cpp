// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/learn/ActionsDialog.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <chrono>

namespace panel {

using namespace std::chrono_literals;

namespace {

enum Column { What, Where, Outcome, Duration, When, ColumnCount };
constexpr int idRole = Qt::UserRole;          ///< of an action
constexpr int commandRole = Qt::UserRole + 1; ///< a command to copy
constexpr int detailRole = Qt::UserRole + 2;  ///< what there is to say besides
constexpr int failedRole = Qt::UserRole + 3;

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < 60'000)
        return ActionsDialog::tr("%1 s").arg(
            QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    return ActionsDialog::tr("%1 min %2 s")
        .arg(milliseconds / 60'000)
        .arg(milliseconds / 1000 % 60);
}

QString outcomeText(ActionRecord::State state)
{
    switch (state) {
    case ActionRecord::State::Running: return ActionsDialog::tr("running");
    case ActionRecord::State::Done: return ActionsDialog::tr("done");
    case ActionRecord::State::Failed: return ActionsDialog::tr("failed");
    case ActionRecord::State::Cancelled: return ActionsDialog::tr("cancelled");
    case ActionRecord::State::Lost: return ActionsDialog::tr("not known");
    }
    return {};
}

QIcon outcomeIcon(ActionRecord::State state)
{
    switch (state) {
    case ActionRecord::State::Running: return glyphIcon(Glyph::Play, &Tokens::link);
    case ActionRecord::State::Done: return glyphIcon(Glyph::Check, &Tokens::ok);
    case ActionRecord::State::Failed: return glyphIcon(Glyph::Alert, &Tokens::bad);
    case ActionRecord::State::Cancelled: return glyphIcon(Glyph::Cancel, &Tokens::muted);
    case ActionRecord::State::Lost: return glyphIcon(Glyph::Question, &Tokens::muted);
    }
    return {};
}

/// Of today the day says nothing.
QString timeText(const QDateTime &time)
{
    const QDateTime here = time.toLocalTime();
    const QString clock = here.toString(QStringLiteral("HH:mm:ss"));
    return here.date() == QDate::currentDate()
               ? clock
               : QLocale().toString(here.date(), QLocale::ShortFormat) + u' ' + clock;
}

/// The engine gives no exit codes.
QString commandOutcome(const CommandRecord &command)
{
    if (command.isByApi || command.isGood())
        return command.isGood() ? ActionsDialog::tr("done") : ActionsDialog::tr("failed");
    return command.exitCode >= 0 ? ActionsDialog::tr("exit code %1").arg(command.exitCode)
                                 : ActionsDialog::tr("no end of its own");
}

QTreeWidgetItem *itemFor(const CommandRecord &command)
{
    auto *item = new QTreeWidgetItem;
    item->setText(What, elided(plainLine(command.text), 400));
    item->setFont(What, fonts::mono());
    item->setToolTip(What, plainToolTip(command.text));
    item->setText(Outcome, commandOutcome(command));
    item->setText(Duration, durationText(command.milliseconds));
    item->setText(When, timeText(command.started));
    item->setData(What, commandRole, command.text);
    QStringList details;
    if (command.isByApi)
        details.append(ActionsDialog::tr("The panel asked the engine itself; the command does the "
                                         "same."));
    if (!command.failure.isEmpty())
        details.append(command.failure);
    item->setData(What, detailRole, details.join(u' '));
    item->setData(What, failedRole, !command.isGood());
    return item;
}

} // namespace

ActionsDialog::ActionsDialog(ActionLog *log, QWidget *parent)
    : QDialog(parent)
    , m_log(log)
    , m_tree(new QTreeWidget(this))
    , m_empty(new EmptyState(this))
    , m_detail(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_command(new CommandBox(this))
{
    setObjectName(QStringLiteral("actionsDialog"));
    setWindowTitle(tr("What the panel did"));
    m_tree->setObjectName(QStringLiteral("actionsTree"));
    m_tree->setAccessibleName(tr("Actions, the newest first, each with its commands"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Action"), tr("Where"), tr("Outcome"), tr("Duration"), tr("Time")});
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    // Of a command both ends count: the engine, and what it does.
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Where, QHeaderView::Interactive);
    m_tree->header()->resizeSection(Where, 24 * fontMetrics().averageCharWidth());
    for (int column = Outcome; column < ColumnCount; ++column)
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_empty->setTexts(tr("Nothing yet"),
                      tr("Whatever you bring up, stop, clean or change is listed here, with the "
                         "commands for it."));
    m_detail->setObjectName(QStringLiteral("actionDetail"));
    m_detail->setTone(Tone::Muted);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(12);
    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(8, 8, 4, 8);
    inCard->addWidget(m_tree);
    inCard->addWidget(m_empty);
    layout->addWidget(card, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_command);
    layout->addWidget(buttons);
    resize(960, 600);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ActionsDialog::showSelected);
    m_settles.setSingleShot(true);
    m_settles.setInterval(100ms);
    connect(&m_settles, &QTimer::timeout, this, &ActionsDialog::refresh);
    connect(log, &ActionLog::changed, this, [this] {
        if (!m_settles.isActive())
            m_settles.start();
    });
    refresh();
    if (m_tree->topLevelItemCount() > 0) {
        m_tree->topLevelItem(0)->setExpanded(true);
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
}

/// What is open and chosen stays so: actions are known by their ids.
void ActionsDialog::refresh()
{
    QList<quint64> open;
    const QTreeWidgetItem *current = m_tree->currentItem();
    const QTreeWidgetItem *parent = current && current->parent() ? current->parent() : current;
    const quint64 chosen = parent ? parent->data(What, idRole).toULongLong() : 0;
    const int child = current && current->parent()
                          ? parent->indexOfChild(const_cast<QTreeWidgetItem *>(current))
                          : -1;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->isExpanded())
            open.append(m_tree->topLevelItem(i)->data(What, idRole).toULongLong());
    }
    m_tree->clear();
    for (const ActionRecord &action : m_log->actions()) {
        QTreeWidgetItem *item = itemFor(action);
        m_tree->addTopLevelItem(item);
        item->setExpanded(open.contains(action.id) || action.state == ActionRecord::State::Running);
        if (action.id == chosen)
            m_tree->setCurrentItem(child >= 0 && child < item->childCount() ? item->child(child)
                                                                            : item);
    }
    m_tree->setVisible(!m_log->actions().isEmpty());
    m_empty->setVisible(m_log->actions().isEmpty());
    showSelected();
}

QTreeWidgetItem *ActionsDialog::itemFor(const ActionRecord &action) const
{
    auto *item = new QTreeWidgetItem;
    item->setText(What, elided(plainLine(action.title), 200));
    item->setSizeHint(What, {0, fontMetrics().height() + 8}); // and so all rows
    item->setText(Where, elided(plainLine(action.place), 80));
    item->setText(Outcome, outcomeText(action.state));
    item->setIcon(What, outcomeIcon(action.state));
    item->setToolTip(What, plainToolTip(action.title));
    item->setToolTip(Where, plainToolTip(action.place));
    item->setText(Duration,
                  durationText(action.ended.isValid() ? action.started.msecsTo(action.ended) : -1));
    item->setText(When, timeText(action.started));
    item->setData(What, idRole, action.id);
    QStringList commands;
    for (const CommandRecord &command : action.commands) {
        item->addChild(panel::itemFor(command));
        commands.append(command.text);
    }
    constexpr qsizetype mostAtOnce = 4;
    if (commands.size() <= mostAtOnce)
        item->setData(What, commandRole, commands.join(u'\n'));
    item->setData(What, detailRole, action.failure);
    item->setData(What, failedRole, action.state == ActionRecord::State::Failed);
    return item;
}

void ActionsDialog::showSelected()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QString command = item ? item->data(What, commandRole).toString() : QString();
    const QString detail = item ? item->data(What, detailRole).toString() : QString();
    m_detail->setTone(item && item->data(What, failedRole).toBool() ? Tone::Bad : Tone::Muted);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_command->setVisible(!m_log->actions().isEmpty());
    if (!command.isEmpty())
        m_command->setCommand(command);
    else
        m_command->setPlaceholder(item ? item->childCount() > 0
                                             ? tr("Open it, and choose one of its commands.")
                                             : tr("It needed no command.")
                                       : tr("Choose an action, or one of its commands."));
}

} // namespace panel
