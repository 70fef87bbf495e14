// Evaluates connections between pods with the engine of kube-network-policies.
//
// Reads a cluster and a list of connections from standard input as JSON and writes a list of
// answers in the same order. Exits with 1 and a message when the input is invalid.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"

	"github.com/sirupsen/logrus"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/klog/v2"
	"sigs.k8s.io/kube-network-policies/pkg/networkpolicy"
)

// Input is a cluster and the connections to evaluate.
type Input struct {
	Namespaces  []core.Namespace           `json:"namespaces"`
	Pods        []core.Pod                 `json:"pods"`
	Policies    []networking.NetworkPolicy `json:"policies"`
	Connections []Connection               `json:"connections"`
	// Explain also finds the policies that decide, which takes most of the time.
	Explain bool `json:"explain"`
}

// Connection is the first packet of a connection. An address that no pod has is outside the cluster.
type Connection struct {
	From     string        `json:"from"`
	To       string        `json:"to"`
	Port     int           `json:"port"`
	Protocol core.Protocol `json:"protocol"`
}

// Answer tells whether a connection is allowed, and what each direction contributes.
type Answer struct {
	Allowed bool `json:"allowed"`
	// Unset without Input.Explain.
	Egress  *Direction `json:"egress,omitempty"`
	Ingress *Direction `json:"ingress,omitempty"`
}

// Direction is the answer of the policies that select one end of a connection.
type Direction struct {
	Allowed bool `json:"allowed"`
	// The policies that allow the connection, or, if none does, those that isolate the pod. Empty
	// when no policy selects it.
	Policies []string `json:"policies"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	var input Input
	decoder := json.NewDecoder(in)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&input); err != nil {
		return fmt.Errorf("standard input is not a cluster with connections: %w", err)
	}
	engine, err := newEngine(input)
	if err != nil {
		return err
	}
	answers := make([]Answer, 0, len(input.Connections))
	for _, connection := range input.Connections {
		answer, err := engine.answer(connection, input.Explain)
		if err != nil {
			return err
		}
		answers = append(answers, answer)
	}
	return json.NewEncoder(out).Encode(answers)
}

// engine is the controller of kube-network-policies without its informers and without nftables: its
// stores are filled from the input.
type engine struct {
	controller *networkpolicy.Controller
	store      cache.Store
	policies   []*networking.NetworkPolicy
	// Address of a pod → its namespace.
	namespaces map[string]string
}

func newEngine(input Input) (*engine, error) {
	klog.SetOutput(io.Discard)
	klog.LogToStderr(false)
	logrus.SetOutput(io.Discard)
	// Never called: nothing starts the informers.
	client, err := kubernetes.NewForConfig(&rest.Config{Host: "http://127.0.0.1:1"})
	if err != nil {
		return nil, err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	pods := factory.Core().V1().Pods()
	namespaces := factory.Core().V1().Namespaces()
	policies := factory.Networking().V1().NetworkPolicies()
	controller, err := networkpolicy.NewController(
		client, policies, namespaces, pods, nil, nil, nil, nil,
		networkpolicy.Config{NodeName: "none"},
	)
	if err != nil {
		return nil, err
	}
	namespaceOf := map[string]string{}
	for index := range input.Pods {
		pod := &input.Pods[index]
		if err := pods.Informer().GetStore().Add(pod); err != nil {
			return nil, err
		}
		for _, address := range pod.Status.PodIPs {
			namespaceOf[address.IP] = pod.Namespace
		}
	}
	for index := range input.Namespaces {
		if err := namespaces.Informer().GetStore().Add(&input.Namespaces[index]); err != nil {
			return nil, err
		}
	}
	all := make([]*networking.NetworkPolicy, 0, len(input.Policies))
	for index := range input.Policies {
		all = append(all, asStored(&input.Policies[index]))
	}
	return &engine{controller, policies.Informer().GetStore(), all, namespaceOf}, nil
}

func (e *engine) answer(connection Connection, explain bool) (Answer, error) {
	allowed, err := e.decide(connection, e.policies)
	if err != nil || !explain {
		return Answer{Allowed: allowed}, err
	}
	egress, err := e.direction(connection, networking.PolicyTypeEgress)
	if err != nil {
		return Answer{}, err
	}
	ingress, err := e.direction(connection, networking.PolicyTypeIngress)
	return Answer{allowed, &egress, &ingress}, err
}

// direction evaluates the connection with the policies of one direction, then with each of them
// alone, to find which of them decide.
func (e *engine) direction(connection Connection, direction networking.PolicyType) (Direction, error) {
	end := connection.From
	if direction == networking.PolicyTypeIngress {
		end = connection.To
	}
	all, selecting, allowing := []*networking.NetworkPolicy{}, []string{}, []string{}
	for _, policy := range e.policies {
		only := inDirection(policy, direction)
		// A policy selects pods of its own namespace only.
		if only == nil || policy.Namespace != e.namespaces[end] {
			continue
		}
		all = append(all, only)
		name := policy.Namespace + "/" + policy.Name
		// A policy without rules refuses every connection of the pods that it selects.
		passes, err := e.decide(connection, []*networking.NetworkPolicy{withoutRules(only)})
		if err != nil {
			return Direction{}, err
		}
		if passes {
			continue
		}
		selecting = append(selecting, name)
		passes, err = e.decide(connection, []*networking.NetworkPolicy{only})
		if err != nil {
			return Direction{}, err
		}
		if passes {
			allowing = append(allowing, name)
		}
	}
	allowed, err := e.decide(connection, all)
	if err != nil || allowed {
		return Direction{allowed, allowing}, err
	}
	return Direction{allowed, selecting}, nil
}

// decide asks the engine for a connection in a cluster with these policies only.
func (e *engine) decide(connection Connection, policies []*networking.NetworkPolicy) (bool, error) {
	from, to := net.ParseIP(connection.From), net.ParseIP(connection.To)
	if from == nil || to == nil {
		return false, fmt.Errorf("%s to %s: both must be IP addresses", connection.From, connection.To)
	}
	objects := make([]any, 0, len(policies))
	for _, policy := range policies {
		objects = append(objects, policy)
	}
	if err := e.store.Replace(objects, ""); err != nil {
		return false, err
	}
	return e.controller.Decide(context.Background(), from, to, connection.Port, connection.Protocol), nil
}

// inDirection returns the part of a policy that concerns one direction; nil if there is none.
func inDirection(policy *networking.NetworkPolicy, direction networking.PolicyType) *networking.NetworkPolicy {
	for _, one := range policy.Spec.PolicyTypes {
		if one == direction {
			part := policy.DeepCopy()
			part.Spec.PolicyTypes = []networking.PolicyType{direction}
			return part
		}
	}
	return nil
}

func withoutRules(policy *networking.NetworkPolicy) *networking.NetworkPolicy {
	empty := policy.DeepCopy()
	empty.Spec.Ingress, empty.Spec.Egress = nil, nil
	return empty
}

// asStored returns a policy as the API server would store it, which the engine relies on: with the
// defaults of policyTypes and protocol, and with null in place of empty lists of rules.
func asStored(policy *networking.NetworkPolicy) *networking.NetworkPolicy {
	stored := policy.DeepCopy()
	spec := &stored.Spec
	if len(spec.PolicyTypes) == 0 {
		spec.PolicyTypes = []networking.PolicyType{networking.PolicyTypeIngress}
		if len(spec.Egress) > 0 {
			spec.PolicyTypes = append(spec.PolicyTypes, networking.PolicyTypeEgress)
		}
	}
	if len(spec.Ingress) == 0 {
		spec.Ingress = nil
	}
	if len(spec.Egress) == 0 {
		spec.Egress = nil
	}
	for _, rule := range spec.Ingress {
		setProtocol(rule.Ports)
	}
	for _, rule := range spec.Egress {
		setProtocol(rule.Ports)
	}
	return stored
}

func setProtocol(ports []networking.NetworkPolicyPort) {
	tcp := core.ProtocolTCP
	for index := range ports {
		if ports[index].Protocol == nil {
			ports[index].Protocol = &tcp
		}
	}
}
