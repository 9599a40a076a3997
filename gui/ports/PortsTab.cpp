// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortsTab.h"

#include "gui/ErrorNotice.h"
#include "gui/ports/PathPicture.h"
#include "gui/ports/PathTable.h"
#include "gui/ports/PathTrouble.h"
#include "gui/ports/PortActions.h"
#include "gui/ports/PortNotes.h"
#include "gui/ports/PortTexts.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

PortsTab::PortsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new PathModel(this))
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_vmNotice(new ErrorNotice(this))
    , m_warning(new QFrame(this))
    , m_warningText(new PlainLabel(PlainLabel::Fit::Wrap, m_warning))
    , m_picture(new PathPicture(this))
    , m_trouble(new PathTrouble(this))
    , m_actions(new PortActions(this))
    , m_card(new QFrame(this))
    , m_table(new PathTable(this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("portsTab"));
    m_scroll->setObjectName(QStringLiteral("portsScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);
    connectParts();
    refresh();
}

QWidget *PortsTab::makeContent()
{
    m_vmNotice->setObjectName(QStringLiteral("vmNotice"));
    m_warning->setObjectName(QStringLiteral("rulesFixed"));
    m_warning->setProperty("look", QStringLiteral("warn"));
    m_warningText->setObjectName(QStringLiteral("rulesFixedText"));
    auto *warning = new QVBoxLayout(m_warning);
    warning->setContentsMargins(14, 10, 14, 10);
    warning->addWidget(m_warningText);
    m_table->setObjectName(QStringLiteral("portTable"));
    m_table->setAccessibleName(tr("Ports"));
    m_table->setModel(m_model);
    m_card->setProperty("look", QStringLiteral("card"));
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 4);
    card->addWidget(m_table);
    m_note->setObjectName(QStringLiteral("portsNote"));
    m_note->setTone(Tone::Muted);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_vmNotice);
    layout->addWidget(m_warning);
    layout->addWidget(m_picture);
    layout->addWidget(m_trouble);
    layout->addWidget(m_actions);
    layout->addWidget(m_card);
    layout->addWidget(m_note);
    layout->addStretch(1);
    return content;
}

void PortsTab::connectParts()
{
    connect(m_table, &CellTable::selectedRowChanged, this, [this](int row) {
        const PathRow *shown = m_model->rowAt(row);
        if (!shown)
            return;
        if (!m_isSelecting && shown->key() != m_selectedKey)
            m_isSelectionMade = true;
        m_selectedKey = shown->key();
        updateSelected();
        if (!m_table->hasFocus())
            return; // nobody walks through the table: the page stays where it is
        const QRect cell = m_table->visualRect(m_model->index(row, 0));
        const QPoint at = m_table->viewport()->mapTo(m_scroll->widget(), cell.center());
        m_scroll->ensureVisible(0, at.y(), 0, cell.height());
    });
    connect(m_table, &CellTable::rowActivated, this, &PortsTab::openSelected);
    connect(m_table, &CellTable::doubleClicked, this, &PortsTab::openSelected);
    connect(m_table, &CellTable::menuAsked, this,
            [this](int, const QPoint &position) { showMenu(position); });
    connect(m_picture, &PathPicture::stationActivated, this, &PortsTab::openStation);
    connect(m_picture, &PathPicture::copyAsked, this, &PortsTab::copy);
    connect(m_picture, &PathPicture::menuAsked, this,
            [this](PortHop::Station, const QPoint &position) { showMenu(position); });
    connect(m_trouble, &PathTrouble::openAsked, this, &PortsTab::openSelected);
    connect(m_vmNotice, &ErrorNotice::actionAsked, this, &PortsTab::probeAsked);
    connect(m_empty, &EmptyState::actionAsked, this, &PortsTab::probeAsked);
    connect(m_actions, &PortActions::probeAsked, this, &PortsTab::probeAsked);
    connect(m_actions, &PortActions::reconcileAsked, this, &PortsTab::reconcileAsked);
    connect(m_actions, &PortActions::listenersAsked, this, &PortsTab::listenersAsked);
    connect(m_actions, &PortActions::addAsked, this, [this] { Q_EMIT addAsked(proposal()); });
    connect(m_actions, &PortActions::changeAsked, this, [this] {
        if (const PathRow *row = selected(); row && row->path.rule)
            Q_EMIT changeAsked(*row->path.rule);
    });
    connect(m_actions, &PortActions::removeAsked, this, [this] {
        if (const PathRow *row = selected(); row && row->path.rule)
            Q_EMIT removeAsked(*row->path.rule);
    });
}

void PortsTab::setState(const StackState &state)
{
    m_stack = state;
    refresh();
}

void PortsTab::setConnection(const ConnectionStatus &connection)
{
    m_stack.connection = connection;
    refresh();
}

void PortsTab::setPorts(const PortsState &ports)
{
    m_ports = ports;
    refresh();
}

void PortsTab::refresh()
{
    updateRows();
    updateNotes();
    updateEmptyState();
    updateSelected();
}

void PortsTab::updateRows()
{
    m_isSelecting = true;
    m_model->setRows(pathRows(m_ports, m_stack.engineHost));
    m_table->setStale(m_stack.isStale());
    const bool isFirstLook = !m_isSelectionMade && m_model->rowCount() > 0;
    if (isFirstLook || (m_table->selectedRow() < 0 && m_model->rowCount() > 0)) {
        const int before = isFirstLook ? -1 : m_model->rowOf(m_selectedKey);
        const int row = before >= 0 ? before : rowToLookAt(m_model->rows());
        if (row >= 0 && row != m_table->selectedRow())
            m_table->selectRow(row);
        // What is wrong is known only when all was looked at.
        m_isSelectionMade = m_isSelectionMade || (m_ports.probedAt.isValid() && !m_ports.isProbing);
    }
    m_isSelecting = false;
    QList<QList<PathStation>> room;
    for (const PathRow &row : m_model->rows()) {
        if (!row.path.hops.isEmpty())
            room.append(pathStations(row.path, m_ports.hasRules));
    }
    m_picture->setRoomFor(room);
    // A rule without a way leaves its room free: nothing below moves.
    m_picture->setVisible(!room.isEmpty());
    fit();
}

void PortsTab::updateSelected()
{
    const PathRow *row = selected();
    const bool hasWay = row && !row->path.hops.isEmpty();
    m_picture->setPath(hasWay ? std::optional(row->path) : std::nullopt, m_ports.hasRules);
    m_trouble->setRow(row);
    m_trouble->setVisible(m_picture->isVisibleTo(this));

    PortActions::State state;
    state.hasRules = m_ports.hasRules && !(m_ports.vm && !*m_ports.vm);
    state.canEdit = canEdit();
    state.hasRule = row && row->path.rule;
    state.isLocked = row && row->isLocked;
    state.canProbe = m_stack.isConnected() || m_ports.hasRules;
    state.isProbing = m_ports.isProbing;
    state.differences = int(std::count_if(m_ports.differences.begin(), m_ports.differences.end(),
                                          [](const RuleDifference &one) {
                                              return one.kind == RuleDifference::Kind::Missing
                                                     || one.kind == RuleDifference::Kind::Wrong;
                                          }));
    state.probedAt = m_ports.probedAt;
    m_actions->setState(state);
}

void PortsTab::updateNotes()
{
    if (m_ports.hasRules && m_ports.vm && !*m_ports.vm)
        m_vmNotice->showError(m_ports.vm->error(), tr("Try again"));
    else
        m_vmNotice->clear();
    const VirtualBoxVm *vm = m_ports.hasRules ? m_ports.knownVm() : nullptr;
    m_warningText->setText(vm ? fixedRulesText(*vm) : QString());
    m_warning->setVisible(!m_warningText->text().isEmpty());

    const QString notes = portNotes(m_ports, m_stack, m_model->rows());
    m_note->setText(notes);
    m_note->setVisible(!notes.isEmpty());
}

void PortsTab::updateEmptyState()
{
    const bool vmFailed = m_ports.hasRules && m_ports.vm && !*m_ports.vm;
    const bool isEmpty = m_model->rowCount() == 0 && !vmFailed;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_scroll);
    m_card->setVisible(m_model->rowCount() > 0);
    if (!isEmpty)
        return;
    const NoPortsTexts texts = noPortsTexts(m_ports, m_stack);
    m_empty->setTexts(texts.title, texts.text, texts.action);
}

void PortsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit();
    Q_EMIT watchedChanged(true);
}

void PortsTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT watchedChanged(false);
}

void PortsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PortsTab::fit()
{
    const QMargins margins = m_card->layout()->contentsMargins();
    m_card->setFixedHeight(m_table->fitInto(width(), m_ports.hasRules) + margins.top()
                           + margins.bottom() + 2);
    constexpr int heightForDetails = 460;
    m_picture->setCompact(height() < heightForDetails);
    m_trouble->fit(m_model->rows(), width());
}

const PathRow *PortsTab::selected() const
{
    return m_model->rowAt(m_table->selectedRow());
}

bool PortsTab::canEdit() const
{
    const VirtualBoxVm *vm = m_ports.hasRules ? m_ports.knownVm() : nullptr;
    return vm && fixedRulesText(*vm).isEmpty();
}

PortForward PortsTab::proposal() const
{
    return proposedRule(selected(), m_ports);
}

void PortsTab::openStation(PortHop::Station station)
{
    const PathRow *row = selected();
    if (!row)
        return;
    switch (station) {
    case PortHop::Station::Container:
    case PortHop::Station::Process:
        if (!row->path.service.isEmpty())
            Q_EMIT serviceAsked(row->path.service);
        return;
    case PortHop::Station::Answer:
        if (!row->url.isEmpty())
            QDesktopServices::openUrl(row->url);
        return;
    case PortHop::Station::Rule:
        if (!canEdit() || row->isLocked)
            return;
        if (row->path.rule)
            Q_EMIT changeAsked(*row->path.rule);
        else
            Q_EMIT addAsked(proposal());
        return;
    case PortHop::Station::Computer:
    case PortHop::Station::Machine:
    case PortHop::Station::Published: copy(reachedAddress(row->path, m_stack.engineHost)); return;
    }
}

void PortsTab::openSelected()
{
    const PathRow *row = selected();
    if (row && !row->url.isEmpty())
        QDesktopServices::openUrl(row->url);
}

void PortsTab::copy(const QString &text)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    m_trouble->say(tr("Copied: %1").arg(text.section(u'\n', 0, 0)));
    m_trouble->show();
}

void PortsTab::showMenu(const QPoint &position)
{
    const PathRow *row = selected();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("portMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = reachedAddress(row->path, m_stack.engineHost);
    const QString service = row->path.service;
    if (!row->url.isEmpty())
        menu->addAction(tr("Open in the browser"), this, &PortsTab::openSelected);
    if (!service.isEmpty()) {
        menu->addAction(tr("Show the service"), this,
                        [this, service] { Q_EMIT serviceAsked(service); });
    }
    menu->addSeparator();
    menu->addAction(tr("Copy address"), this, [this, address] { copy(address); })
        ->setEnabled(!address.isEmpty());
    menu->addAction(tr("Copy as text"), this, [this, text = pathAsText(row->path)] { copy(text); });
    if (m_ports.hasRules) {
        menu->addSeparator();
        const bool editable = canEdit() && !row->isLocked;
        if (const std::optional<PortForward> rule = row->path.rule) {
            menu->addAction(tr("Change rule…"), this, [this, rule] { Q_EMIT changeAsked(*rule); })
                ->setEnabled(editable);
            menu->addAction(tr("Remove rule…"), this, [this, rule] { Q_EMIT removeAsked(*rule); })
                ->setEnabled(editable);
        } else {
            menu->addAction(tr("Forward this port…"), this,
                            [this, rule = proposal()] { Q_EMIT addAsked(rule); })
                ->setEnabled(editable);
        }
    }
    menu->popup(position);
}

} // namespace panel
