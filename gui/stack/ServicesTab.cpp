// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/ServicesTab.h"

#include "gui/logs/LogPanel.h"
#include "gui/models/ServiceModel.h"
#include "gui/models/ServiceTexts.h"
#include "gui/stack/ServiceColumns.h"
#include "gui/stack/ServiceDetails.h"
#include "gui/stack/UsagePanel.h"
#include "gui/widgets/CellTable.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/RowsOnScreen.h"
#include "gui/widgets/SafeText.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace panel {

using namespace std::chrono_literals;

ServicesTab::ServicesTab(LogSession *logs, QWidget *parent)
    : QWidget(parent)
    // How long something has run stands still at what is known of it.
    , m_model(new ServiceModel(this,
                               [this] {
                                   return m_state.isStale() ? m_state.connection.asOf
                                                            : QDateTime::currentDateTimeUtc();
                               }))
    , m_table(new CellTable(this))
    , m_hint(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_details(new ServiceDetails(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_lower(new QStackedWidget(this))
    , m_usage(new UsagePanel(this))
{
    m_table->setObjectName(QStringLiteral("serviceTable"));
    m_table->setAccessibleName(tr("Services"));
    m_table->setModel(m_model);
    m_hint->setObjectName(QStringLiteral("servicesHint"));
    m_hint->setTone(Tone::Muted);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(makeUpperPart());
    if (logs) {
        m_logs = new LogPanel(logs, LogPanel::Form::Brief, this);
        m_lower->addWidget(m_logs);
    }
    m_lower->addWidget(m_usage);
    m_splitter->addWidget(m_lower);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_onScreen = new RowsOnScreen(m_table);
    connectTable();
    connect(m_onScreen, &RowsOnScreen::changed, this, &ServicesTab::updateWatched);
    connect(m_usage, &UsagePanel::closeAsked, this, [this] { showUsage(false); });
    connect(m_details, &ServiceDetails::usageAsked, this, &ServicesTab::showUsage);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_userSplit = true; });
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        const auto [first, last] = m_table->visibleRows();
        m_model->refreshAges(first, last);
    });
}

QWidget *ServicesTab::makeUpperPart()
{
    m_card = new QFrame(this);
    m_card->setProperty("look", QStringLiteral("card"));
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 4);
    card->addWidget(m_table);

    auto *upper = new QWidget(this);
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_hint);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_details);
    layout->addStretch(0);
    return upper;
}

void ServicesTab::connectTable()
{
    connect(m_table, &CellTable::selectedRowChanged, this, [this](int row) {
        const Service *service = m_model->serviceAt(row);
        m_selectedName = service ? service->name : QString();
        updateDetails();
        updateLower();
        updateWatched();
        // The details take room: what they are about stays in sight.
        QTimer::singleShot(0, m_table, [this] { m_table->scrollTo(m_table->currentIndex()); });
    });
    connect(m_table, &CellTable::rowActivated, this, [this](int row) {
        if (const Service *service = m_model->serviceAt(row))
            Q_EMIT logsAsked(service->name);
    });
    connect(m_table, &CellTable::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Service *service = m_model->serviceAt(index.row()))
            Q_EMIT logsAsked(service->name);
    });
    connect(m_table, &CellTable::menuAsked, this, &ServicesTab::showMenu);
    connect(m_details, &ServiceDetails::startAsked, this,
            [this] { Q_EMIT startAsked(m_selectedName); });
    connect(m_details, &ServiceDetails::stopAsked, this,
            [this] { Q_EMIT stopAsked(m_selectedName); });
    connect(m_details, &ServiceDetails::restartAsked, this,
            [this] { Q_EMIT restartAsked(m_selectedName); });
    connect(m_details, &ServiceDetails::whyAsked, this,
            [this] { Q_EMIT whyAsked(m_selectedName); });
    connect(m_model, &ServiceModel::rowsInserted, this, &ServicesTab::updateColumns);
    connect(m_model, &ServiceModel::rowsRemoved, this, &ServicesTab::updateColumns);
}

void ServicesTab::setState(const StackState &state)
{
    m_state = state;
    m_state.services.clear();
    m_summary = ServiceSummary::of(state.services);
    m_model->setServices(state.services, state.engineHost, state.servicesKnown);
    m_table->setStale(state.isStale());
    QStringList names;
    for (const Service &service : state.services)
        names.append(service.name);
    if (m_logs) {
        m_logs->setProject(state.projectFile);
        m_logs->setConnection(state.connection);
        if (names != m_names)
            m_logs->setServices(names);
    }
    m_names = names;
    updateColumns();
    updateHint();
    updateDetails();
    updateLower();
    updateWatched(); // a moved or renamed row is another service
}

void ServicesTab::updateServices(const QList<Service> &changed, const ServiceSummary &summary)
{
    const ServiceSummary before = std::exchange(m_summary, summary);
    const QList<int> rows = m_model->updateServices(changed);
    if ((before.bad > 0) != (summary.bad > 0))
        updateColumns();
    else
        m_table->widenColumns(rows);
    const bool isSelected =
        std::any_of(changed.begin(), changed.end(),
                    [this](const Service &service) { return service.name == m_selectedName; });
    const bool isHintOther = (before.created == 0) != (summary.created == 0);
    if (isHintOther)
        updateHint();
    if (isSelected) {
        updateDetails();
        updateLower();
    } else if (isHintOther) {
        adjustSplit();
    }
}

void ServicesTab::setDrift(const QList<ServiceDrift> &all)
{
    m_model->setDrift(all);
    updateColumns();
}

void ServicesTab::setLogSettings(const LogSettings &settings)
{
    if (m_logs)
        m_logs->setSettings(settings);
}

void ServicesTab::setBusy(bool busy)
{
    m_busy = busy;
    updateDetails();
}

void ServicesTab::selectService(const QString &name)
{
    const int row = m_model->rowOf(name);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ServicesTab::setConnection(const ConnectionStatus &connection)
{
    m_state.connection = connection;
    m_table->setStale(m_state.isStale());
    if (m_logs)
        m_logs->setConnection(connection);
    const bool wasHinted = !m_hint->isHidden();
    updateHint();
    updateDetails();
    if (wasHinted == m_hint->isHidden())
        adjustSplit();
}

/// Empty: they can be acted on.
QString ServicesTab::whyNoActions() const
{
    if (m_busy)
        return tr("Work on the whole stack is under way.");
    return panel::whyNoActions(m_state.connection, QDateTime::currentDateTimeUtc());
}

const Service *ServicesTab::selected() const
{
    return m_model->serviceAt(m_table->selectedRow());
}

void ServicesTab::updateDetails()
{
    const Service *service = selected();
    m_details->setService(service ? std::optional<Service>(*service) : std::nullopt, whyNoActions(),
                          pictureAgeText(m_state.connection, QDateTime::currentDateTimeUtc()));
}

void ServicesTab::updateHint()
{
    const bool none = m_summary.created == 0;
    const int count = m_summary.services;
    const bool old = m_state.isStale() && !none;
    m_hint->setVisible((none && m_state.hasProject()) || old);
    m_hint->setTone(old ? Tone::Warn : Tone::Muted);
    if (old)
        m_hint->setText(
            tr("Not live: the services %1.", "as of 10:24, 3 min ago")
                .arg(pictureAgeText(m_state.connection, QDateTime::currentDateTimeUtc())));
    else if (count == 0)
        m_hint->setText(tr("The compose file names no services."));
    else if (m_state.servicesKnown)
        m_hint->setText(
            tr("Nothing runs yet. Bring up builds and starts %n service(s).", nullptr, count));
    else
        m_hint->setText(tr("What runs is not known until the engine answers."));
}

void ServicesTab::updateColumns()
{
    fitServiceColumns(m_table, m_model, m_summary.bad > 0);
    updateWatched();
}

bool ServicesTab::isUsageShown() const
{
    return m_usageAsked && selected();
}

void ServicesTab::showUsage(bool shown)
{
    m_usageAsked = shown;
    updateLower();
    updateWatched();
}

void ServicesTab::setUsage(const QString &service, const ServiceUsage &usage)
{
    m_known.insert(service, usage);
    m_model->setUsage(service, usage);
    if (service == m_selectedName && isUsageShown())
        m_usage->setUsage(service, usage, m_state.isStale());
}

/// The logs or the graph, and room for it.
void ServicesTab::updateLower()
{
    const bool usage = isUsageShown();
    m_details->setUsageShown(usage);
    if (usage || !m_logs)
        m_lower->setCurrentWidget(m_usage);
    else
        m_lower->setCurrentWidget(m_logs);
    if (usage) {
        ServiceUsage known = m_known.value(m_selectedName);
        if (selected()->running.isEmpty())
            known.state = ServiceUsage::State::NotRunning;
        m_usage->setUsage(m_selectedName, known, m_state.isStale());
    }
    adjustSplit();
}

void ServicesTab::updateWatched()
{
    QStringList watched;
    const bool hasColumns = !m_table->isColumnHidden(ServiceModel::Cpu)
                            || !m_table->isColumnHidden(ServiceModel::Memory);
    const auto [first, last] = m_onScreen->rows();
    for (int row = first; hasColumns && row <= last; ++row)
        watched += m_model->serviceAt(row)->name;
    if (m_onScreen->isOnScreen() && isUsageShown() && !watched.contains(m_selectedName))
        watched += m_selectedName;
    if (watched == m_watched)
        return;
    m_watched = watched;
    Q_EMIT watchedChanged();
}

void ServicesTab::adjustSplit()
{
    const QMargins margins = m_card->layout()->contentsMargins();
    m_card->setMaximumHeight(m_table->contentHeight() + margins.top() + margins.bottom() + 2);
    constexpr int leastForBoth = 280;
    const bool usage = isUsageShown();
    m_lower->setVisible(usage || (m_logs && height() >= leastForBoth));
    if (m_lower->isHidden() || m_userSplit || height() < leastForBoth)
        return;
    int wanted = m_card->maximumHeight();
    for (const QWidget *extra :
         {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_details)}) {
        if (!extra->isHidden())
            wanted += extra->heightForWidth(width()) + 12;
    }
    const int leastLower = usage ? 200 : 170;
    const int most = usage ? std::max(height() * 2 / 5, height() - leastLower)
                           : std::max(height() * 3 / 5, height() - leastLower);
    const int upper = std::min(wanted, most);
    m_splitter->setSizes({upper, height() - upper - m_splitter->handleWidth()});
}

void ServicesTab::showMenu(int row, const QPoint &position)
{
    const Service *service = m_model->serviceAt(row);
    if (!service)
        return;
    const QString name = service->name;
    const QString why = whyNoActions();
    const bool canAct = why.isEmpty();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("serviceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!canAct)
        menu->addAction(plainCaption(why))->setEnabled(false);
    const auto add = [&](const QString &text, bool enabled, auto signal) {
        menu->addAction(text, this,
                        [this, name, signal] {
                            Q_EMIT(this->*signal)
                            (name);
                        })
            ->setEnabled(enabled);
    };
    add(tr("Start"), canAct && canStart(*service), &ServicesTab::startAsked);
    add(tr("Stop"), canAct && canStop(*service), &ServicesTab::stopAsked);
    add(tr("Restart"), canAct && service->container, &ServicesTab::restartAsked);
    add(tr("Rebuild this service"), !m_busy, &ServicesTab::rebuildAsked);
    add(tr("Re-create this service"), !m_busy && service->container, &ServicesTab::recreateAsked);
    menu->addSeparator();
    add(tr("Show logs"), true, &ServicesTab::logsAsked);
    add(tr("Commands…"), true, &ServicesTab::commandsAsked);
    menu->addAction(tr("Show usage"), this, [this] { showUsage(true); });
    QStringList ids;
    const QList<Container> containers = service->containers();
    for (const Container &container : containers)
        ids.append(container.id);
    menu->addAction(tr("Copy container id"), this,
                    [ids] { QGuiApplication::clipboard()->setText(ids.join(u' ')); })
        ->setEnabled(!ids.isEmpty());
    menu->popup(position);
}

void ServicesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const auto [first, last] = m_table->visibleRows();
    m_model->refreshAges(first, last);
    m_second.start();
    updateColumns();
    adjustSplit();
}

void ServicesTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void ServicesTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
    adjustSplit();
}

} // namespace panel
