// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortsTab.h"

#include "gui/ErrorNotice.h"
#include "gui/models/ServiceTexts.h"
#include "gui/ports/PathPicture.h"
#include "gui/ports/PathTable.h"
#include "gui/ports/PortActions.h"
#include "gui/ports/PortTexts.h"
#include "gui/widgets/EmptyState.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
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
    , m_trouble(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_open(new QPushButton(this))
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
    layout->addWidget(makeTrouble());
    layout->addWidget(m_actions);
    layout->addWidget(m_card);
    layout->addWidget(m_note);
    layout->addStretch(1);
    return content;
}

QWidget *PortsTab::makeTrouble()
{
    m_trouble->setObjectName(QStringLiteral("pathTrouble"));
    m_open->setObjectName(QStringLiteral("openPathButton"));
    m_open->setProperty("look", QStringLiteral("link"));
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_trouble, 1);
    layout->addWidget(m_open, 0, Qt::AlignTop);
    return line;
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
    connect(m_open, &QPushButton::clicked, this, &PortsTab::openSelected);
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
    const bool isClear = hasWay && !row->path.trouble();
    m_trouble->setTone(isClear ? Tone::Muted : resultTone(hasWay ? row->path : PortPath()));
    m_trouble->setText(row ? wayText(*row) : QString());
    const bool canOpen = hasWay && !row->url.isEmpty();
    m_open->setVisible(canOpen);
    if (canOpen) {
        m_open->setText(plainCaption(row->url.toDisplayString()));
        m_open->setAccessibleName(tr("Open %1").arg(row->url.toDisplayString()));
    }
    m_trouble->parentWidget()->setVisible(m_picture->isVisibleTo(this));

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

    QStringList notes;
    const auto &rows = m_model->rows();
    if (m_stack.isStale() && m_ports.probedAt.isValid()) {
        notes.append(tr("Not live: these are the ways as they were %1 ago.")
                         .arg(ageText(m_ports.probedAt.secsTo(QDateTime::currentDateTimeUtc()))));
    }
    if (m_ports.paths.isEmpty() && !rows.isEmpty())
        notes.append(tr("The stack publishes no port at the moment."));
    const auto locked =
        std::find_if(rows.begin(), rows.end(), [](const PathRow &row) { return row.isLocked; });
    if (locked != rows.end()) {
        notes.append(tr("The rule %1 is how docker-machine reaches this VM: removing it would lose "
                        "the machine, so it is locked.")
                         .arg(locked->path.rule->name));
    }
    if (!m_ports.hasRules && !m_stack.machine.isEmpty()) {
        notes.append(tr("The ports of this engine are reached directly: there is no VM with NAT "
                        "rules between."));
    }
    m_note->setText(notes.join(u'\n'));
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
    if (!m_stack.hasProject() && m_stack.services.isEmpty())
        m_empty->setTexts(
            tr("No stack is open"),
            tr("Open the compose file of a project: the ways of its ports then appear "
               "here."));
    else if (m_ports.isProbing)
        m_empty->setTexts(tr("Looking at the ports…"),
                          tr("Who listens, which rules there are, and what answers."));
    else if (!m_stack.isConnected() && !m_ports.hasRules)
        m_empty->setTexts(tr("The ports are not known yet"),
                          tr("They appear when the engine answers."));
    else
        m_empty->setTexts(tr("The stack publishes no port"),
                          tr("Name one under “ports” of a service in the compose file, such as "
                             "“443:443”, and bring the stack up."),
                          tr("Look again"));
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
    fitTrouble();
}

void PortsTab::fitTrouble()
{
    int link = 0;
    QPushButton measured;
    measured.setProperty("look", QStringLiteral("link"));
    for (const PathRow &row : m_model->rows()) {
        if (row.path.hops.isEmpty() || row.url.isEmpty())
            continue;
        measured.setText(plainCaption(row.url.toDisplayString()));
        measured.ensurePolished();
        link = std::max(link, measured.sizeHint().width());
    }
    const QMargins around = m_trouble->contentsMargins();
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int room =
        std::max(width() - link - 24 - scrollBar - around.left() - around.right(), 120);
    int height = measured.sizeHint().height();
    for (const PathRow &row : m_model->rows()) {
        const QRect needed = m_trouble->fontMetrics().boundingRect(
            QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::TextWrapAnywhere, wayText(row));
        height = std::max(height, needed.height() + around.top() + around.bottom());
    }
    m_trouble->setMinimumHeight(height);
}

QString PortsTab::wayText(const PathRow &row) const
{
    if (row.path.hops.isEmpty())
        return {};
    return row.path.trouble() ? troubleText(row.path) : tr("The whole way works.");
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
    m_trouble->setTone(Tone::Muted);
    m_trouble->setText(tr("Copied: %1").arg(text.section(u'\n', 0, 0)));
    m_trouble->parentWidget()->show();
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
