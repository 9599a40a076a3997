// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/ServicesTab.h"

#include "gui/logs/LogPanel.h"
#include "gui/models/ServiceModel.h"
#include "gui/models/ServiceTexts.h"
#include "gui/stack/ServiceDetails.h"
#include "gui/widgets/CellTable.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace panel {

using namespace std::chrono_literals;

ServicesTab::ServicesTab(LogSession *logs, QWidget *parent)
    : QWidget(parent)
    , m_model(new ServiceModel(this))
    , m_table(new CellTable(this))
    , m_hint(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_details(new ServiceDetails(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
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
        m_splitter->addWidget(m_logs);
        m_splitter->setStretchFactor(0, 0);
        m_splitter->setStretchFactor(1, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connectTable();
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
        adjustSplit();
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
    connect(m_model, &ServiceModel::rowsInserted, this, &ServicesTab::updateColumns);
    connect(m_model, &ServiceModel::rowsRemoved, this, &ServicesTab::updateColumns);
    connect(m_model, &ServiceModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                if (from.column() != to.column()) // not for a mere age
                    updateColumns();
            });
}

void ServicesTab::setState(const StackState &state)
{
    m_state = state;
    m_model->setServices(state.services, state.engineHost, state.servicesKnown);
    m_table->setStale(state.isStale());
    if (m_logs) {
        QStringList names;
        for (const Service &service : state.services)
            names.append(service.name);
        m_logs->setProject(state.projectFile);
        m_logs->setServices(names);
        m_logs->setLive(state.connection != Session::ConnectionState::Lost);
    }
    updateHint();
    updateDetails();
    adjustSplit();
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

const Service *ServicesTab::selected() const
{
    return m_model->serviceAt(m_table->selectedRow());
}

void ServicesTab::updateDetails()
{
    const Service *service = selected();
    m_details->setService(service ? std::optional<Service>(*service) : std::nullopt,
                          m_state.isConnected() && !m_busy);
}

void ServicesTab::updateHint()
{
    const auto &services = m_state.services;
    const bool none = std::none_of(services.begin(), services.end(), [](const Service &service) {
        return service.container.has_value();
    });
    const int count = int(services.size());
    m_hint->setVisible(none && m_state.hasProject());
    if (count == 0)
        m_hint->setText(tr("The compose file names no services."));
    else if (m_state.servicesKnown)
        m_hint->setText(
            tr("Nothing runs yet. Bring up builds and starts %n service(s).", nullptr, count));
    else
        m_hint->setText(tr("What runs is not known until the engine answers."));
}

void ServicesTab::updateColumns()
{
    const auto &services = m_state.services;
    const bool problems = std::any_of(services.begin(), services.end(), &hasProblem);
    constexpr int widthForImage = 900;
    constexpr int widthForContainer = 720;
    m_table->setColumnHidden(ServiceModel::Note, !problems);
    m_table->setColumnHidden(ServiceModel::Image,
                             width() < (problems ? widthForImage : widthForContainer));
    m_table->setColumnHidden(ServiceModel::ContainerName, width() < widthForContainer);
    m_table->fitColumns();
}

void ServicesTab::adjustSplit()
{
    const QMargins margins = m_card->layout()->contentsMargins();
    m_card->setMaximumHeight(m_table->contentHeight() + margins.top() + margins.bottom() + 2);
    constexpr int leastForBoth = 280;
    if (m_logs)
        m_logs->setVisible(height() >= leastForBoth);
    if (!m_logs || m_userSplit || height() < leastForBoth)
        return;
    int wanted = m_card->maximumHeight();
    for (const QWidget *extra :
         {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_details)}) {
        if (!extra->isHidden())
            wanted += extra->heightForWidth(width()) + 12;
    }
    constexpr int leastLog = 170;
    const int most = std::max(height() * 3 / 5, height() - leastLog);
    const int upper = std::min(wanted, most);
    m_splitter->setSizes({upper, height() - upper - m_splitter->handleWidth()});
}

void ServicesTab::showMenu(int row, const QPoint &position)
{
    const Service *service = m_model->serviceAt(row);
    if (!service)
        return;
    const QString name = service->name;
    const bool canAct = m_state.isConnected() && !m_busy;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("serviceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
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
    menu->addSeparator();
    add(tr("Show logs"), true, &ServicesTab::logsAsked);
    const QString id = service->container ? service->container->id : QString();
    menu->addAction(tr("Copy container id"), this,
                    [id] { QGuiApplication::clipboard()->setText(id); })
        ->setEnabled(!id.isEmpty());
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
